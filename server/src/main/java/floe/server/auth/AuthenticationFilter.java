package floe.server.auth;

import floe.contract.Operation;
import floe.files.ApiError;
import floe.files.BearerToken;
import floe.files.TokenScopes;
import floe.server.contract.ContractOperations;
import floe.server.error.ApiException;
import floe.server.http.FilterOrder;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Refuses the callers that the contract's {@code security} of the operation does not allow. */
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
    String token = Optional.ofNullable(request.getHeaders().get(HttpHeaders.AUTHORIZATION))
        .flatMap(BearerToken::of)
        .orElseThrow(() -> new ApiException(ApiError.unauthorized()));
    Caller caller = authenticator
        .authenticate(token)
        .orElseThrow(() -> new ApiException(ApiError.invalidToken()));
    TokenScopes.check(security, caller.tokenKind(), caller.scopes()).ifPresent(error -> {
      throw new ApiException(error);
    });
    CurrentCaller.set(request, caller);
  }
}
