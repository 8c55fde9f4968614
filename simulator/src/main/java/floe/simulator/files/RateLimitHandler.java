package floe.simulator.files;

import floe.simulator.files.error.RejectedRequestException;
import floe.simulator.files.world.WorldRegistry;
import floe.simulator.http.SimulatedResponse;
import floe.steering.limit.LimitRules;
import floe.steering.limit.RateLimits;
import java.util.UUID;

/** Handles the operations of the control API on rate limits. */
final class RateLimitHandler {
  private final RateLimits limits;
  private final WorldRegistry worlds;

  RateLimitHandler(RateLimits limits, WorldRegistry worlds) {
    this.limits = limits;
    this.worlds = worlds;
  }

  /** Handles {@code rate-limit:get}. */
  SimulatedResponse get(FilesRequest request) {
    return request.success(limits.read(worlds.require(request.worldId())));
  }

  /** Handles {@code rate-limit:set}. */
  SimulatedResponse set(FilesRequest request) {
    UUID world = worlds.require(request.worldId());
    Object setting = request.body(Object.class);
    RejectedRequestException.throwIfFaulty(LimitRules.check(setting));
    limits.set(world, LimitRules.limit(setting));
    return request.success(limits.read(world));
  }

  /** Handles {@code rate-limit:delete}. */
  SimulatedResponse delete(FilesRequest request) {
    limits.forget(worlds.require(request.worldId()));
    return request.success();
  }
}
