package floe.server.sandbox.snapshot;

import floe.api.FileServiceTypes;
import floe.server.file.FileEntity;
import floe.server.storage.ObjectLocation;
import io.micronaut.core.annotation.Introspected;
import java.util.UUID;

/**
 * A stored file of a snapshot.
 *
 * @param service as the contract writes it
 * @param storageKey the key of its object in the store
 */
@Introspected
record SnapshotFile(UUID fileId, String service, String storageKey) {

  /** Returns where the store keeps it. */
  ObjectLocation location() {
    return FileEntity.location(FileServiceTypes.of(service), storageKey);
  }
}
