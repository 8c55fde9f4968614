package floe.server.auth;

import floe.contract.Operation;
import floe.server.contract.ContractOperations;
import floe.server.http.FilterOrder;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lets through the callers that the contract's {@code security} of the operation takes. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class AuthenticationFilter implements Ordered {

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
    List<Map<String, List<String>>> security =
        operations.find(request).map(Operation::security).orElse(List.of());
    if (security.isEmpty()) {
      return;
    }
    String token = BearerToken.of(request).orElseThrow(UnauthorizedException::new);
    Caller caller = authenticator.authenticate(token).orElseThrow(InvalidTokenException::new);
    List<String> scopes = acceptedScopes(security, caller.tokenKind());
    if (scopes.stream().noneMatch(caller.scopes()::contains)) {
      throw new InsufficientScopeException(scopes);
    }
    CurrentCaller.set(request, caller);
  }

  private static List<String> acceptedScopes(
      List<Map<String, List<String>>> security, TokenKind kind) {
    List<String> scopes = new ArrayList<>();
    security.forEach(
        alternative -> scopes.addAll(alternative.getOrDefault(kind.securityScheme(), List.of())));
    if (scopes.isEmpty()) {
      throw new UnauthorizedException();
    }
    return scopes;
  }
}
