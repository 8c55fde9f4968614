package floe.files;

import floe.api.FileServiceTypes;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an engine knows of a file, from its creation on. */
public interface FileDetails {

  /** Returns the file's id. */
  UUID id();

  /** Returns the id of the organization that it belongs to. */
  UUID organizationId();

  /** Returns what it is for. */
  FileServiceTypes service();

  /** Returns its name: any text. */
  String name();

  /**
   * Returns its {@linkplain FilePaths#path path}, which holds the name that it was created with.
   */
  String path();

  /** Returns its media type as the client gave it: any text. */
  String mimeType();

  /** Returns the size in bytes that it was announced with. */
  long sizeBytes();

  /** Returns the version that the seller gave it. */
  @Nullable
  String version();

  /** Returns the SHA-256 in Base64 that it was announced with. */
  @Nullable
  String checksumSha256Base64();

  /** Returns its object's ETag with quotes; null until the upload is completed. */
  @Nullable
  String checksumEtag();

  /** Returns its object's version, if the store keeps versions. */
  @Nullable
  String storageVersion();

  /** Returns when its object was made; null until the upload is completed. */
  @Nullable
  Instant lastModifiedAt();

  /** Returns whether the upload is completed. */
  boolean isUploaded();

  /** Returns whether customers may see it. */
  boolean isEnabled();

  /** Returns when it was flagged as malicious; null if it is not. */
  @Nullable
  Instant flaggedMaliciousAt();

  /** Returns when it was created. */
  Instant createdAt();
}
