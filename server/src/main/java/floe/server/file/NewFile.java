package floe.server.file;

import floe.api.FileCreate;
import floe.api.FileServiceTypes;
import floe.files.FilePaths;
import floe.files.ObjectMetadata;
import floe.server.storage.NewObject;
import floe.server.storage.ObjectLocation;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that is going to be stored.
 *
 * @param sha256Base64 the whole file's SHA-256 in Base64, if it was announced with one
 */
public record NewFile(
    UUID id,
    UUID organizationId,
    FileServiceTypes service,
    String name,
    String mimeType,
    long sizeBytes,
    @Nullable String version,
    @Nullable String sha256Base64) {

  /** Returns the file that a request of operation {@code files:create} announces. */
  static NewFile of(FileCreate create, UUID id, UUID organizationId) {
    return new NewFile(
        id,
        organizationId,
        FileServiceTypes.of(create.service()),
        create.name(),
        create.mimeType(),
        create.size(),
        create.version(),
        create.checksumSha256Base64());
  }

  /** Returns where the store will keep it. */
  ObjectLocation location() {
    return FileEntity.location(service, FilePaths.objectKey(service, organizationId, id));
  }

  /** Returns the object that the store will have of it. */
  NewObject object() {
    return new NewObject(
        location(),
        mimeType,
        ObjectMetadata.of(id, organizationId, name, sizeBytes, Optional.ofNullable(sha256Base64)));
  }
}
