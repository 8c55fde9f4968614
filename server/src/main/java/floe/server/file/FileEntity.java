package floe.server.file;

import floe.server.storage.Bucket;
import floe.server.storage.ObjectLocation;
import floe.server.text.FreeText;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.Transient;
import java.time.Instant;
import java.util.UUID;

/**
 * A file, from the moment it is announced.
 *
 * @param path what the contract shows as the path; the store knows the file by {@code storageKey}
 * @param sizeBytes the size that was announced, and at completion found to be right
 * @param checksumSha256Base64 the whole file's SHA-256, as announced
 * @param checksumEtag the object's ETag, with its quotes, once stored
 * @param completionDigest the {@link CompletedParts#digest} that the store was asked to complete
 *     with
 * @param isEnabled whether customers may see it
 */
@MappedEntity("file")
public record FileEntity(
    @Id UUID id,
    UUID organizationId,
    String service,
    @MappedProperty(converter = FreeText.class) String name,
    @MappedProperty(converter = FreeText.class) String path,
    @MappedProperty(converter = FreeText.class) String mimeType,
    long sizeBytes,
    @Nullable @MappedProperty(converter = FreeText.class) String version,
    @Nullable @MappedProperty("checksum_sha256_base64") String checksumSha256Base64,
    @Nullable String checksumEtag,
    @Nullable String storageVersion,
    @Nullable Instant lastModifiedAt,
    String storageKey,
    String uploadId,
    StorageState storageState,
    @Nullable String completionDigest,
    boolean isEnabled,
    @Nullable Instant flaggedMaliciousAt,
    Instant createdAt,
    @Nullable Instant modifiedAt,
    @Nullable Instant deletedAt) {

  /** Whether the upload was completed. */
  @Transient
  public boolean isUploaded() {
    return storageState == StorageState.STORED;
  }

  /** Where the store keeps it. */
  @Transient
  public ObjectLocation location() {
    return new ObjectLocation(bucket(service), storageKey);
  }

  /** Which bucket the files of a service are kept in. */
  static Bucket bucket(String service) {
    return switch (service) {
      case "product_media", "organization_avatar" -> Bucket.PUBLIC;
      default -> Bucket.PRIVATE;
    };
  }
}
