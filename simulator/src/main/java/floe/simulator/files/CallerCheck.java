package floe.simulator.files;

import floe.files.ApiError;
import floe.files.BearerToken;
import floe.files.TokenKind;
import floe.files.TokenScopes;
import floe.simulator.files.world.SessionExpiries;
import floe.simulator.files.world.TokenHolder;
import floe.simulator.files.world.TokenRegistry;
import floe.simulator.http.SimulatedRequest;
import floe.simulator.http.SimulatedResponse;
import floe.simulator.response.ErrorResponses;
import floe.simulator.response.OperationPlan;
import floe.simulator.steering.SimulatorClock;
import floe.steering.journal.RequestNotes;
import floe.steering.journal.TokenProblem;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds out who calls and to which world the request belongs, and rejects tokens that do not work,
 * or not for the operation. What a token lacks is checked of issued ones only; any other has all.
 */
final class CallerCheck {
  private final TokenRegistry tokens;
  private final SessionExpiries expiries;
  private final SimulatorClock clock;

  CallerCheck(TokenRegistry tokens, SessionExpiries expiries, SimulatorClock clock) {
    this.tokens = tokens;
    this.expiries = expiries;
    this.clock = clock;
  }

  /** Notes the token of a request, and the world it belongs to. */
  void identify(SimulatedRequest request) {
    token(request).ifPresent(token -> {
      request.notes().broughtToken(token);
      TokenHolder holder = tokens.findHolder(request);
      if (holder.issued()) {
        request.notes().belongsTo(holder.world().id());
      }
    });
  }

  /** Returns the 401 for a token that works no longer, or the 403 for one without the scope. */
  Optional<SimulatedResponse> reject(OperationPlan plan, SimulatedRequest request) {
    List<Map<String, List<String>>> security = plan.operation().security();
    if (!plan.operation().needsCredentials()) {
      return Optional.empty();
    }
    TokenHolder holder = tokens.findHolder(request);
    Optional<TokenProblem> problem = findProblem(request, holder);
    problem.ifPresent(request.notes()::hasTokenProblem);
    Optional<ApiError> error = problem.isPresent()
        ? Optional.of(ApiError.invalidToken())
        : checkScopes(security, holder, request.notes());
    return error.map(found -> ErrorResponses.declared(plan, found));
  }

  /** Checks whether the token of a request is that of a session that has ended. */
  boolean isExpired(SimulatedRequest request) {
    return isExpired(request, tokens.findHolder(request));
  }

  private boolean isExpired(SimulatedRequest request, TokenHolder holder) {
    return holder.issued()
        && !holder.kind().equals(Optional.of(TokenKind.ORGANIZATION_ACCESS))
        && expiries.isExpired(
            token(request).orElse(""), clock.nowForExpiry(holder.world().id()));
  }

  private Optional<TokenProblem> findProblem(SimulatedRequest request, TokenHolder holder) {
    if (tokens.isRevoked(request)) {
      return Optional.of(TokenProblem.UNKNOWN);
    }
    return isExpired(request, holder) ? Optional.of(TokenProblem.EXPIRED) : Optional.empty();
  }

  private static Optional<ApiError> checkScopes(
      List<Map<String, List<String>>> security, TokenHolder holder, RequestNotes notes) {
    Optional<TokenKind> kind = holder.kind().filter(known -> holder.issued());
    Optional<ApiError> error =
        kind.flatMap(known -> TokenScopes.check(security, known, holder.scopes()));
    if (error.isPresent()) {
      List<String> accepted = TokenScopes.accepted(security, kind.orElseThrow());
      if (accepted.isEmpty()) {
        notes.hasTokenProblem(TokenProblem.WRONG_KIND);
      } else {
        notes.lacksScope(holder.scopes(), accepted);
      }
    }
    return error;
  }

  static Optional<String> token(SimulatedRequest request) {
    return BearerToken.of(request.header("Authorization"));
  }
}
