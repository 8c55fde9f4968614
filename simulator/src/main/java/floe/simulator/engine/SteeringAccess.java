package floe.simulator.engine;

import floe.contract.message.Headers;
import floe.control.ControlApiGuard;
import floe.files.ApiError;
import floe.simulator.http.FaultDecision;
import floe.simulator.http.SimulatedRequest;
import floe.simulator.http.SimulatedResponse;
import floe.simulator.routing.AdminEndpoints;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Decides which requests that arrive over HTTP may steer the simulator, by the control API, by
 * {@code /__floe/reset}, by WireMock's admin API or by {@code Prefer}.
 */
public final class SteeringAccess {
  private static final String PREFER = "Prefer";

  private final Supplier<SimulatorEngine> engine;
  private final Optional<ControlApiGuard> guard;

  /**
   * Creates the access to an engine.
   *
   * @param engine the engine, which may still be loading
   * @param guard decides whose requests may steer; without it, none may
   */
  public SteeringAccess(Supplier<SimulatorEngine> engine, Optional<ControlApiGuard> guard) {
    this.engine = engine;
    this.guard = guard;
  }

  /**
   * Returns the response to a request.
   *
   * @param decision what the fault rules have decided; empty if none can be about the request
   */
  public SimulatedResponse respond(SimulatedRequest request, Optional<FaultDecision> decision) {
    SimulatorEngine loaded = engine.get();
    if (guard.isEmpty()) {
      return respondUnsteered(loaded, request, decision);
    }
    Optional<ApiError> error = loaded.steers(request)
        ? guard.get().check(request.target(), request.message().headers())
        : Optional.empty();
    return error
        .map(found -> loaded.refuse(request, found))
        .orElseGet(() -> loaded.respond(request, decision));
  }

  /**
   * Returns the error for a request to WireMock's admin API that is refused; empty if it is
   * answered.
   *
   * @param target the request target as it was received
   */
  public Optional<ApiError> checkAdmin(String target, Headers headers) {
    return guard.isPresent()
        ? guard.get().check(target, headers)
        : Optional.of(ApiError.routeNotFound());
  }

  private static SimulatedResponse respondUnsteered(
      SimulatorEngine engine, SimulatedRequest request, Optional<FaultDecision> decision) {
    return AdminEndpoints.resets(request.message().path())
        ? engine.refuse(request, ApiError.routeNotFound())
        : engine.respond(request.withoutHeader(PREFER), decision);
  }
}
