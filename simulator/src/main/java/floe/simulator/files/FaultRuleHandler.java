package floe.simulator.files;

import floe.api.sandbox.FaultRuleCreate;
import floe.api.sandbox.FaultRuleList;
import floe.contract.Contract;
import floe.contract.concurrent.Lazy;
import floe.simulator.files.error.RejectedRequestException;
import floe.simulator.files.world.WorldRegistry;
import floe.simulator.http.SimulatedResponse;
import floe.steering.FaultRegistry;
import floe.steering.FaultSteps;
import floe.steering.Rule;
import floe.steering.RuleReader;
import java.util.UUID;

/** Handles the operations of the control API on fault rules. */
final class FaultRuleHandler {
  private static final String FILES_API = "floe/openapi/files.yaml";

  private final FaultRegistry faults;
  private final WorldRegistry worlds;
  private final Lazy<RuleReader> reader =
      new Lazy<>(() -> new RuleReader(FaultSteps.of(Contract.ofResource(FILES_API))));

  FaultRuleHandler(FaultRegistry faults, WorldRegistry worlds) {
    this.faults = faults;
    this.worlds = worlds;
  }

  /** Handles {@code faults:create}. */
  SimulatedResponse create(FilesRequest request) {
    UUID world = worlds.require(request.worldId());
    RuleReader.Reading reading = reader.get().read(request.body(FaultRuleCreate.class));
    RejectedRequestException.throwIfFaulty(reading.faults());
    Rule rule = reading.rule().orElseThrow();
    if (!faults.add(world, rule)) {
      throw RejectedRequestException.invalid(RuleReader.tooMany(world));
    }
    return request.success(
        faults.find(world, rule.id()).orElseThrow(RejectedRequestException::notFound));
  }

  /** Handles {@code faults:list}. */
  SimulatedResponse list(FilesRequest request) {
    boolean unfired = Boolean.TRUE.equals(request.flag("unfired"));
    return request.success(FaultRuleList.builder()
        .items(faults.list(worlds.require(request.worldId()), unfired))
        .build());
  }

  /** Handles {@code faults:delete}. */
  SimulatedResponse delete(FilesRequest request) {
    if (!faults.remove(worlds.require(request.worldId()), request.id("id"))) {
      throw RejectedRequestException.notFound();
    }
    return request.success();
  }

  /** Handles {@code faults:clear}. */
  SimulatedResponse clear(FilesRequest request) {
    faults.clear(worlds.require(request.worldId()));
    return request.success();
  }
}
