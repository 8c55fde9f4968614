package floe.simulator.engine;

import floe.contract.message.Headers;
import floe.control.ControlApiGuard;
import floe.files.ApiError;
import floe.simulator.http.SimulatedRequest;
import floe.simulator.http.SimulatedResponse;
import floe.simulator.response.ErrorResponses;
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

  /** Returns the response to a request. */
  public SimulatedResponse respond(SimulatedRequest request) {
    SimulatorEngine loaded = engine.get();
    if (guard.isEmpty()) {
      return respondUnsteered(loaded, request);
    }
    Optional<ApiError> error = loaded.steers(request)
        ? guard.get().check(request.target(), request.message().headers())
        : Optional.empty();
    return error.map(ErrorResponses::of).orElseGet(() -> loaded.respond(request));
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
      SimulatorEngine engine, SimulatedRequest request) {
    return AdminEndpoints.resets(request.message().path())
        ? ErrorResponses.of(ApiError.routeNotFound())
        : engine.respond(request.withoutHeader(PREFER));
  }
}
