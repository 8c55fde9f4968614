package floe.simulator.files.storage;

import floe.api.FileCreate;
import floe.api.FileServiceTypes;
import floe.steering.world.FixturePlan;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What never changes of a file, and its first name and version.
 *
 * @param checksumSha256Base64 the SHA-256 that was announced, in Base64
 */
public record NewFile(
    UUID id,
    UUID organizationId,
    FileServiceTypes service,
    String name,
    String mimeType,
    long sizeBytes,
    @Nullable String version,
    @Nullable String checksumSha256Base64) {

  /** Returns the file of a request of operation {@code files:create}. */
  public static NewFile of(UUID id, UUID organizationId, FileCreate create) {
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

  /** Returns a file of fixtures. */
  public static NewFile of(UUID organizationId, FixturePlan.File file, String sha256Base64) {
    return new NewFile(
        file.id(),
        organizationId,
        file.service(),
        file.name(),
        file.mimeType(),
        file.sizeBytes(),
        null,
        sha256Base64);
  }
}
