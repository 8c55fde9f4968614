package floe.simulator.files.storage;

import floe.api.FilePatch;
import floe.api.FileServiceTypes;
import floe.api.sandbox.SandboxFilePatch;
import floe.files.FileChanges;
import floe.files.FileDetails;
import floe.files.FilePaths;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A file and its upload. Thread-safe. */
public final class StoredFile implements FileDetails {
  private static final long MEMORY_BYTES = 256;

  private final NewFile created;
  private final String path;
  private final Instant createdAt;
  private final StoredUpload upload;
  private volatile String name;
  private volatile @Nullable String version;
  private volatile boolean isEnabled = true;
  private volatile @Nullable Instant flaggedMaliciousAt;

  /** Creates a file whose upload has just begun, or is complete. */
  public StoredFile(NewFile created, StoredUpload upload, Instant createdAt) {
    this.created = created;
    this.path =
        FilePaths.path(created.service(), created.organizationId(), created.id(), created.name());
    this.createdAt = createdAt;
    this.upload = upload;
    this.name = created.name();
    this.version = created.version();
  }

  /** Returns the file as it is now; later changes of one do not change the other. */
  public synchronized StoredFile copy() {
    StoredFile copy = new StoredFile(created, upload, createdAt);
    copy.name = name;
    copy.version = version;
    copy.isEnabled = isEnabled;
    copy.flaggedMaliciousAt = flaggedMaliciousAt;
    return copy;
  }

  /** Returns about how many bytes of memory it takes. */
  public long memoryBytes() {
    return MEMORY_BYTES * (1 + upload.announcedParts().size()) + 4L * path.length();
  }

  public StoredUpload upload() {
    return upload;
  }

  public synchronized void update(FilePatch patch) {
    name = FileChanges.name(this, patch);
    version = FileChanges.version(this, patch);
  }

  public synchronized void update(SandboxFilePatch patch, Supplier<Instant> now) {
    isEnabled = FileChanges.isEnabled(this, patch);
    flaggedMaliciousAt = FileChanges.flaggedMaliciousAt(this, patch, now);
  }

  @Override
  public UUID id() {
    return created.id();
  }

  @Override
  public UUID organizationId() {
    return created.organizationId();
  }

  @Override
  public FileServiceTypes service() {
    return created.service();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String path() {
    return path;
  }

  @Override
  public String mimeType() {
    return created.mimeType();
  }

  @Override
  public long sizeBytes() {
    return created.sizeBytes();
  }

  @Override
  public @Nullable String version() {
    return version;
  }

  @Override
  public @Nullable String checksumSha256Base64() {
    return created.checksumSha256Base64();
  }

  @Override
  public @Nullable String checksumEtag() {
    return upload.completed().map(CompletedUpload::etag).orElse(null);
  }

  @Override
  public @Nullable String storageVersion() {
    return null;
  }

  @Override
  public @Nullable Instant lastModifiedAt() {
    return upload.completed().map(CompletedUpload::at).orElse(null);
  }

  @Override
  public boolean isUploaded() {
    return upload.completed().isPresent();
  }

  @Override
  public boolean isEnabled() {
    return isEnabled;
  }

  @Override
  public @Nullable Instant flaggedMaliciousAt() {
    return flaggedMaliciousAt;
  }

  @Override
  public Instant createdAt() {
    return createdAt;
  }
}
