package floe.server.sandbox.snapshot;

import com.fasterxml.jackson.databind.node.TextNode;
import floe.api.sandbox.Snapshot;
import floe.contract.message.Fault;
import floe.server.error.ApiException;
import floe.server.sandbox.WorldLookup;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps states of worlds, and brings worlds back to them: rows first, then bytes and memory. */
@Singleton
public class SnapshotService {

  private final WorldLookup worlds;
  private final SnapshotRepository snapshots;
  private final SnapshotWriter writer;
  private final SnapshotRestorer restorer;
  private final Leftovers leftovers;

  SnapshotService(
      WorldLookup worlds,
      SnapshotRepository snapshots,
      SnapshotWriter writer,
      SnapshotRestorer restorer,
      Leftovers leftovers) {
    this.worlds = worlds;
    this.snapshots = snapshots;
    this.writer = writer;
    this.restorer = restorer;
    this.leftovers = leftovers;
  }

  /**
   * Operation {@code snapshots:create}.
   *
   * @throws ApiException if there is no such world, or it has as many snapshots as it may
   */
  Snapshot create(UUID organizationId, @Nullable String name) {
    return toSnapshot(writer.keep(organizationId, name));
  }

  /**
   * Operation {@code snapshots:list}.
   *
   * @throws ApiException if there is no such world
   */
  List<Snapshot> list(UUID organizationId) {
    worlds.require(organizationId);
    return snapshots.findSnapshots(organizationId).stream()
        .map(SnapshotService::toSnapshot)
        .toList();
  }

  /**
   * Operation {@code snapshots:restore}.
   *
   * @throws ApiException if the world has no such snapshot
   */
  void restore(UUID organizationId, UUID id) {
    SnapshotRestorer.Leaving leaving = restorer.restore(organizationId, id);
    leftovers.clockChanged(organizationId);
    leftovers.erase(leaving);
  }

  /**
   * Operation {@code worlds:reset}.
   *
   * @throws ApiException if there is no such world, or an earlier version made it
   */
  public void reset(UUID organizationId) {
    worlds.require(organizationId);
    SnapshotRestorer.Leaving leaving = restorer
        .reset(organizationId, leftovers.machineTime())
        .orElseThrow(() -> ApiException.invalid(Fault.of(
            "value_error",
            List.of("path", "organization_id"),
            "This world cannot be reset: an earlier version of Floe made it.",
            TextNode.valueOf(organizationId.toString()))));
    leftovers.forget(organizationId);
    leftovers.erase(leaving);
    leftovers.eraseSnapshots(organizationId);
  }

  private static Snapshot toSnapshot(SnapshotEntity snapshot) {
    return Snapshot.builder()
        .id(snapshot.id())
        .name(snapshot.name())
        .createdAt(snapshot.createdAt().atOffset(ZoneOffset.UTC))
        .files(snapshot.fileCount())
        .size(snapshot.sizeBytes())
        .build();
  }
}
