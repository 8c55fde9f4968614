package floe.server.file;

import floe.api.FileServiceTypes;
import floe.files.FileDetails;
import floe.files.FilePaths;
import floe.server.storage.Bucket;
import floe.server.storage.ObjectLocation;
import floe.server.text.NulEscapingConverter;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.Transient;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file, from its creation on.
 *
 * @param path what the contract shows as the path; the store knows the file by {@code storageKey}
 * @param sizeBytes the size that was announced, and at completion found to be right
 * @param checksumSha256Base64 the whole file's SHA-256, as announced
 * @param checksumEtag the object's ETag, with its quotes, once stored
 * @param completionDigest the {@link floe.files.CompletionAttempt#digest} that the store was asked
 *     to complete with
 * @param isEnabled whether customers may see it
 */
@MappedEntity("file")
public record FileEntity(
    @Id UUID id,
    UUID organizationId,

    @MappedProperty(converter = FileServiceConverter.class, type = DataType.STRING)
    FileServiceTypes service,

    @MappedProperty(converter = NulEscapingConverter.class) String name,
    @MappedProperty(converter = NulEscapingConverter.class) String path,
    @MappedProperty(converter = NulEscapingConverter.class) String mimeType,
    long sizeBytes,

    @Nullable @MappedProperty(converter = NulEscapingConverter.class)
    String version,

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
    @Nullable Instant deletedAt)
    implements FileDetails {

  /**
   * Returns a file of which nothing has arrived yet.
   *
   * @param uploadId the store's id of the upload
   */
  static FileEntity announced(NewFile file, String uploadId, Instant now) {
    return new FileEntity(
        file.id(),
        file.organizationId(),
        file.service(),
        file.name(),
        FilePaths.path(file.service(), file.organizationId(), file.id(), file.name()),
        file.mimeType(),
        file.sizeBytes(),
        file.version(),
        file.sha256Base64(),
        /* checksumEtag= */ null,
        /* storageVersion= */ null,
        /* lastModifiedAt= */ null,
        FilePaths.objectKey(file.service(), file.organizationId(), file.id()),
        uploadId,
        StorageState.UPLOADING,
        /* completionDigest= */ null,
        /* isEnabled= */ true,
        /* flaggedMaliciousAt= */ null,
        now,
        /* modifiedAt= */ null,
        /* deletedAt= */ null);
  }

  @Override
  @Transient
  public boolean isUploaded() {
    return storageState == StorageState.STORED;
  }

  /** Returns where the store keeps it. */
  @Transient
  public ObjectLocation location() {
    return location(service, storageKey);
  }

  /** Returns where the store keeps the files of a service. */
  public static ObjectLocation location(FileServiceTypes service, String key) {
    return new ObjectLocation(FilePaths.isPublic(service) ? Bucket.PUBLIC : Bucket.PRIVATE, key);
  }
}
