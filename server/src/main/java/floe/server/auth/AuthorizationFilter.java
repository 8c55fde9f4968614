package floe.server.auth;

import floe.contract.Operation;
import floe.files.ApiError;
import floe.files.TokenKind;
import floe.files.TokenScopes;
import floe.server.contract.ContractOperations;
import floe.server.error.ApiException;
import floe.server.http.FilterOrder;
import floe.server.trace.RequestTrace;
import floe.steering.journal.TokenProblem;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.List;
import java.util.Map;

/**
 * Refuses the callers that the contract's {@code security} of the operation does not allow, and
 * notes why, which the client is not told in full.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class AuthorizationFilter implements Ordered {

  private final ContractOperations operations;

  AuthorizationFilter(ContractOperations operations) {
    this.operations = operations;
  }

  @Override
  public int getOrder() {
    return FilterOrder.AUTHORIZATION;
  }

  @RequestFilter
  void authorize(HttpRequest<?> request) {
    Authentication.of(request)
        .ifPresent(authentication -> authorize(request, caller(request, authentication)));
  }

  private static Caller caller(HttpRequest<?> request, Authentication authentication) {
    if (authentication instanceof Authentication.Accepted accepted) {
      return accepted.caller();
    }
    TokenProblem problem = authentication instanceof Authentication.Rejected rejected
        ? rejected.problem()
        : TokenProblem.EXPIRED;
    note(request, problem);
    throw new ApiException(
        problem == TokenProblem.MISSING ? ApiError.unauthorized() : ApiError.invalidToken());
  }

  private void authorize(HttpRequest<?> request, Caller caller) {
    List<Map<String, List<String>>> security =
        operations.find(request).map(Operation::security).orElse(List.of());
    TokenKind kind = caller.tokenKind();
    TokenScopes.check(security, kind, caller.scopes()).ifPresent(error -> {
      List<String> accepted = TokenScopes.accepted(security, kind);
      if (accepted.isEmpty()) {
        note(request, TokenProblem.WRONG_KIND);
      } else {
        RequestTrace.of(request).ifPresent(trace -> trace.lacksScope(caller.scopes(), accepted));
      }
      throw new ApiException(error);
    });
    CurrentCaller.set(request, caller);
  }

  private static void note(HttpRequest<?> request, TokenProblem problem) {
    RequestTrace.of(request).ifPresent(trace -> trace.hasTokenProblem(problem));
  }
}
