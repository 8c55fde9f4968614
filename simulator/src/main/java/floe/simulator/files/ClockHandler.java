package floe.simulator.files;

import floe.api.sandbox.ClockRead;
import floe.api.sandbox.ClockSet;
import floe.simulator.files.error.RejectedRequestException;
import floe.simulator.files.world.WorldRegistry;
import floe.simulator.http.SimulatedResponse;
import floe.steering.clock.ClockRules;
import floe.steering.clock.ClockSetting;
import floe.steering.clock.WorldClocks;
import java.time.Instant;
import java.util.UUID;

/** Handles the operations of the control API on clocks. Changes come one after another. */
final class ClockHandler {
  private final WorldClocks clocks;
  private final WorldRegistry worlds;

  ClockHandler(WorldClocks clocks, WorldRegistry worlds) {
    this.clocks = clocks;
    this.worlds = worlds;
  }

  /** Handles {@code clock:get}. */
  SimulatedResponse get(FilesRequest request) {
    UUID world = worlds.require(request.worldId());
    return request.success(toRead(clocks.setting(world), clocks.machine()));
  }

  /** Handles {@code clock:set}. */
  synchronized SimulatedResponse set(FilesRequest request) {
    UUID world = worlds.require(request.worldId());
    ClockSet change = request.body(ClockSet.class);
    Instant machine = clocks.machine();
    ClockSetting before = clocks.setting(world);
    RejectedRequestException.throwIfFaulty(ClockRules.faults(change, before.now(machine)));
    ClockSetting setting = ClockRules.apply(change, before, machine);
    clocks.set(world, setting);
    return request.success(toRead(setting, machine));
  }

  /** Handles {@code clock:reset}. */
  synchronized SimulatedResponse reset(FilesRequest request) {
    clocks.reset(worlds.require(request.worldId()));
    return request.success();
  }

  private static ClockRead toRead(ClockSetting setting, Instant machine) {
    return ClockRules.toRead(setting, machine, true);
  }
}
