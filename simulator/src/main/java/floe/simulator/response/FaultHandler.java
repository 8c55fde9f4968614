package floe.simulator.response;

import floe.simulator.http.SimulatedResponse;
import floe.steering.Effect;
import floe.steering.SteeringErrors;
import java.util.List;
import java.util.Optional;

/** Responds as a fault rule says, instead of doing what the request asks for. */
public final class FaultHandler {
  private static final String RETRY_AFTER = "Retry-After";

  private FaultHandler() {}

  /**
   * Returns the response to a request that is not carried out; empty when it is carried out. The
   * connection of a request that is reset is reset whatever the response says.
   */
  public static Optional<SimulatedResponse> respond(OperationPlan plan, Effect effect) {
    if (effect instanceof Effect.Status status) {
      return Optional.of(respond(plan, status));
    }
    return effect instanceof Effect.ResetRequest
        ? Optional.of(SimulatedResponse.of(plan.success().status(), List.of(), new byte[0]))
        : Optional.empty();
  }

  private static SimulatedResponse respond(OperationPlan plan, Effect.Status status) {
    SimulatedResponse response = plan.response(status.status())
        .map(ResponsePlan::defaultResponse)
        .orElseGet(() -> ErrorResponses.undeclared(
            plan, status.status(), SteeringErrors.undeclared(status.status())));
    if (status.retryAfterSeconds().isEmpty()) {
      return response;
    }
    String seconds = Integer.toString(status.retryAfterSeconds().getAsInt());
    return response.withoutHeader(RETRY_AFTER).withHeader(RETRY_AFTER, seconds);
  }
}
