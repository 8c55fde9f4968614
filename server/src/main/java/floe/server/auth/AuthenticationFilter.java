package floe.server.auth;

import floe.contract.Operation;
import floe.files.BearerToken;
import floe.server.contract.ContractOperations;
import floe.server.http.FilterOrder;
import floe.server.trace.RequestTrace;
import floe.steering.journal.TokenProblem;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;

/** Finds out who calls; {@link AuthorizationFilter} decides whether they may. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class AuthenticationFilter implements Ordered {

  static final String ATTRIBUTE = "floe.authentication";

  private final ContractOperations operations;
  private final Authenticator authenticator;

  AuthenticationFilter(ContractOperations operations, Authenticator authenticator) {
    this.operations = operations;
    this.authenticator = authenticator;
  }

  @Override
  public int getOrder() {
    return FilterOrder.AUTHENTICATION;
  }

  @RequestFilter
  @ExecuteOn(TaskExecutors.BLOCKING)
  void authenticate(HttpRequest<?> request) {
    if (operations.find(request).filter(Operation::needsCredentials).isEmpty()) {
      return;
    }
    Optional<String> token = Optional.ofNullable(
            request.getHeaders().get(HttpHeaders.AUTHORIZATION))
        .flatMap(BearerToken::of);
    Authentication authentication = token
        .map(authenticator::authenticate)
        .orElseGet(() -> new Authentication.Rejected(TokenProblem.MISSING));
    request.setAttribute(ATTRIBUTE, authentication);
    RequestTrace.of(request).ifPresent(trace -> {
      token.ifPresent(trace::broughtToken);
      organization(authentication, trace);
    });
  }

  /** A person's token belongs to the world of the one organization that the person works for. */
  private static void organization(Authentication authentication, RequestTrace trace) {
    if (authentication instanceof Authentication.Expired expired) {
      trace.belongsTo(expired.organizationId());
    } else if (authentication instanceof Authentication.Accepted accepted) {
      if (accepted.caller() instanceof Caller.Seller seller) {
        seller.organizationIds().stream().findFirst().ifPresent(trace::belongsTo);
      } else if (accepted.caller() instanceof Caller.Buyer buyer) {
        trace.belongsTo(buyer.organizationId());
      }
    }
  }
}
