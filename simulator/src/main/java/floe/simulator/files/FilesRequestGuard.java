package floe.simulator.files;

import floe.files.ApiError;
import floe.files.ApiVersion;
import floe.files.RequestBodyLimit;
import floe.files.TokenScopes;
import floe.simulator.http.SimulatedRequest;
import floe.simulator.http.SimulatedResponse;
import floe.simulator.response.ErrorResponses;
import floe.simulator.response.OperationPlan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Rejects requests for their body's size, their API version, their token or its scopes. */
final class FilesRequestGuard {
  private final TokenRegistry tokens;

  FilesRequestGuard(TokenRegistry tokens) {
    this.tokens = tokens;
  }

  /** Returns the 411 for a body without a length, or the 413 for one that is too long. */
  static Optional<SimulatedResponse> rejectBody(OperationPlan plan, SimulatedRequest request) {
    OptionalLong length = request.header("Content-Length").isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(request.message().body().length);
    return RequestBodyLimit.check(request.message().method(), length)
        .map(error -> ErrorResponses.declared(plan, error));
  }

  /** Returns the 404 for an API version that does not exist. */
  static Optional<SimulatedResponse> rejectVersion(OperationPlan plan, SimulatedRequest request) {
    boolean served =
        !ApiVersion.isApiPath(request.message().path()) || version(request).isPresent();
    return served
        ? Optional.empty()
        : Optional.of(ErrorResponses.declared(plan, ApiError.routeNotFound())
            .withoutHeader(ApiVersion.HEADER));
  }

  /** Returns the API version that a request is answered in; empty when it does not exist. */
  static Optional<String> version(SimulatedRequest request) {
    return ApiVersion.of(request.message().headers().first(ApiVersion.HEADER));
  }

  /** Returns the 401 for a token of a deleted world, or the 403 for a token without the scope. */
  Optional<SimulatedResponse> rejectToken(OperationPlan plan, SimulatedRequest request) {
    List<Map<String, List<String>>> security = plan.operation().security();
    if (!plan.operation().needsCredentials()) {
      return Optional.empty();
    }
    Optional<ApiError> error = tokens.isRevoked(request)
        ? Optional.of(ApiError.invalidToken())
        : checkScopes(security, tokens.findHolder(request));
    return error.map(found -> ErrorResponses.declared(plan, found));
  }

  /** Checks the scopes of issued tokens only; any other token has all. */
  private static Optional<ApiError> checkScopes(
      List<Map<String, List<String>>> security, TokenHolder holder) {
    return holder
        .kind()
        .filter(kind -> holder.issued())
        .flatMap(kind -> TokenScopes.check(security, kind, holder.scopes()));
  }
}
