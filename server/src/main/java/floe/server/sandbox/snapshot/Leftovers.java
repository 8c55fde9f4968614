package floe.server.sandbox.snapshot;

import floe.server.file.FileEraser;
import floe.server.file.FileRepository;
import floe.server.sandbox.WorldState;
import floe.server.sandbox.clock.ClockService;
import floe.server.storage.HiddenObjects;
import floe.steering.clock.WorldClocks;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Brings store and memory to what the rows say. */
@Singleton
class Leftovers {

  private final FileEraser eraser;
  private final FileRepository files;
  private final SnapshotEraser snapshots;
  private final HiddenObjects hidden;
  private final ClockService clocks;
  private final WorldClocks time;
  private final List<WorldState> states;

  Leftovers(
      FileEraser eraser,
      FileRepository files,
      SnapshotEraser snapshots,
      HiddenObjects hidden,
      ClockService clocks,
      WorldClocks time,
      List<WorldState> states) {
    this.eraser = eraser;
    this.files = files;
    this.snapshots = snapshots;
    this.hidden = hidden;
    this.clocks = clocks;
    this.time = time;
    this.states = states;
  }

  Instant machineTime() {
    return time.machine();
  }

  void clockChanged(UUID organizationId) {
    clocks.reload(organizationId);
  }

  void forget(UUID organizationId) {
    states.forEach(state -> state.forget(organizationId));
  }

  void erase(SnapshotRestorer.Leaving leaving) {
    hidden.release(leaving.restored());
    leaving.files().forEach(eraser::eraseBytes);
    leaving.unknown().forEach(files::deleteGone);
  }

  void eraseSnapshots(UUID organizationId) {
    boolean unused = snapshots.finish(organizationId);
  }
}
