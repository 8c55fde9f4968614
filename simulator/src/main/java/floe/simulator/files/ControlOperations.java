package floe.simulator.files;

import floe.simulator.http.SimulatedResponse;
import java.util.Optional;

/** The operations of the control API, and what handles each. */
record ControlOperations(
    WorldHandler worlds,
    SnapshotHandler snapshots,
    ClockHandler clocks,
    FaultRuleHandler faultRules,
    RateLimitHandler rateLimits,
    JournalHandler journals,
    GrantHandler grants,
    SandboxFileHandler sandboxFiles) {

  /** Returns the response to a request; empty if it is for another operation, or gets a sample. */
  Optional<SimulatedResponse> respond(FilesRequest request) {
    return switch (request.validated().plan().operation().id()) {
      case "worlds:create" -> Optional.of(worlds.create(request));
      case "worlds:get" -> Optional.of(worlds.get(request));
      case "worlds:list" -> Optional.of(worlds.list(request));
      case "worlds:reset" -> Optional.of(worlds.reset(request));
      case "worlds:delete" -> Optional.of(worlds.delete(request));
      case "fixtures:create" -> Optional.of(worlds.addFixtures(request));
      case "snapshots:create" -> Optional.of(snapshots.create(request));
      case "snapshots:list" -> Optional.of(snapshots.list(request));
      case "snapshots:restore" -> Optional.of(snapshots.restore(request));
      case "snapshots:delete" -> Optional.of(snapshots.delete(request));
      case "clock:get" -> Optional.of(clocks.get(request));
      case "clock:set" -> Optional.of(clocks.set(request));
      case "clock:reset" -> Optional.of(clocks.reset(request));
      case "faults:create" -> Optional.of(faultRules.create(request));
      case "faults:list" -> Optional.of(faultRules.list(request));
      case "faults:delete" -> Optional.of(faultRules.delete(request));
      case "faults:clear" -> Optional.of(faultRules.clear(request));
      case "rate-limit:get" -> Optional.of(rateLimits.get(request));
      case "rate-limit:set" -> Optional.of(rateLimits.set(request));
      case "rate-limit:delete" -> Optional.of(rateLimits.delete(request));
      case "requests:list" -> Optional.of(journals.list(request));
      case "requests:unassigned" -> Optional.of(journals.listUnassigned(request));
      case "requests:stream" -> Optional.of(journals.stream(request));
      case "grants:create" -> Optional.of(grants.create(request));
      case "grants:revoke" -> Optional.of(grants.revoke(request));
      case "sandbox-files:update" -> Optional.of(sandboxFiles.update(request));
      default -> Optional.empty();
    };
  }
}
