package floe.api;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The fields that every representation of a file has. The generated builders of the schemas marked
 * {@code x-builder-implements: FileFields} implement it, so that what these fields hold is written
 * once, and a field that is renamed in the document no longer compiles here.
 *
 * @param <B> the builder
 */
@NullMarked
public interface FileFields<B extends FileFields<B>> {

  /** Sets {@code id}. */
  B id(UUID id);

  /** Sets {@code organization_id}. */
  B organizationId(UUID organizationId);

  /** Sets {@code name}. */
  B name(String name);

  /** Sets {@code path}. */
  B path(String path);

  /** Sets {@code mime_type}. */
  B mimeType(String mimeType);

  /** Sets {@code size}, in bytes. */
  B size(Long size);

  /** Sets {@code storage_version}. */
  B storageVersion(@Nullable String storageVersion);

  /** Sets {@code checksum_etag}. */
  B checksumEtag(@Nullable String checksumEtag);

  /** Sets {@code checksum_sha256_base64}. */
  B checksumSha256Base64(@Nullable String checksumSha256Base64);

  /** Sets {@code checksum_sha256_hex}. */
  B checksumSha256Hex(@Nullable String checksumSha256Hex);

  /** Sets {@code last_modified_at}. */
  B lastModifiedAt(@Nullable OffsetDateTime lastModifiedAt);

  /** Sets {@code version}. */
  B version(@Nullable String version);

  /** Sets {@code is_uploaded}. */
  B isUploaded(Boolean isUploaded);

  /** Sets {@code size_readable}. */
  B sizeReadable(String sizeReadable);
}
