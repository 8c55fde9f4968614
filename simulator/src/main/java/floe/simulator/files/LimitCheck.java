package floe.simulator.files;

import floe.simulator.http.SimulatedRequest;
import floe.simulator.http.SimulatedResponse;
import floe.simulator.response.OperationPlan;
import floe.simulator.response.ResponsePlan;
import floe.steering.limit.LimitRefusal;
import floe.steering.limit.RateLimits;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rejects the requests of tokens and download links that have none left. */
final class LimitCheck {
  private static final String RETRY_AFTER = "Retry-After";

  private final RateLimits limits;
  private final CallerCheck callers;

  LimitCheck(RateLimits limits, CallerCheck callers) {
    this.limits = limits;
    this.callers = callers;
  }

  /**
   * Counts a request of a world, and returns the 429 if it is one too many.
   *
   * @param link the downloadable to which a download link leads, instead of a token
   */
  Optional<SimulatedResponse> reject(
      OperationPlan plan, SimulatedRequest request, Optional<UUID> link) {
    Optional<UUID> world = request.notes().organizationId();
    if (limits.isEmpty() || world.isEmpty()) {
      return Optional.empty();
    }
    String key = link.map(id -> "download link " + id)
        .or(() -> CallerCheck.token(request))
        .orElse("");
    String shown = link.isPresent() ? key : request.notes().token().orElse("");
    boolean isExpired = link.isEmpty() && callers.isExpired(request);
    return limits
        .take(world.get(), key, shown, isExpired)
        .map(refusal -> tooMany(plan, request, refusal));
  }

  private static SimulatedResponse tooMany(
      OperationPlan plan, SimulatedRequest request, LimitRefusal refusal) {
    request.notes().refusedBecause(refusal.reason());
    return plan.response(LimitRefusal.TOO_MANY_REQUESTS)
        .map(ResponsePlan::defaultResponse)
        .orElseGet(
            () -> SimulatedResponse.of(LimitRefusal.TOO_MANY_REQUESTS, List.of(), new byte[0]))
        .withoutHeader(RETRY_AFTER)
        .withHeader(RETRY_AFTER, Long.toString(refusal.retryAfterSeconds()));
  }
}
