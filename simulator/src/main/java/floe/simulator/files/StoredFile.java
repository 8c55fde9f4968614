package floe.simulator.files;

import floe.api.FileCreate;
import floe.api.FilePatch;
import floe.api.FileServiceTypes;
import floe.api.sandbox.SandboxFilePatch;
import floe.files.AnnouncedPart;
import floe.files.FileChanges;
import floe.files.FileDetails;
import floe.files.FilePaths;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A file and its upload. Thread-safe. */
final class StoredFile implements FileDetails {
  private final UUID id;
  private final UUID organizationId;
  private final FileCreate create;
  private final FileServiceTypes service;
  private final String path;
  private final Instant createdAt;
  private final StoredUpload upload;
  private volatile String name;
  private volatile @Nullable String version;
  private volatile boolean isEnabled = true;
  private volatile @Nullable Instant flaggedMaliciousAt;

  StoredFile(UUID id, UUID organizationId, FileCreate create, String uploadId, Instant createdAt) {
    this.id = id;
    this.organizationId = organizationId;
    this.create = create;
    this.service = FileServiceTypes.of(create.service());
    this.path = FilePaths.path(service, organizationId, id, create.name());
    this.createdAt = createdAt;
    this.upload = new StoredUpload(
        uploadId, create.upload().parts().stream().map(AnnouncedPart::of).toList());
    this.name = create.name();
    this.version = create.version();
  }

  StoredUpload upload() {
    return upload;
  }

  synchronized void update(FilePatch patch) {
    name = FileChanges.name(this, patch);
    version = FileChanges.version(this, patch);
  }

  synchronized void update(SandboxFilePatch patch, Supplier<Instant> now) {
    isEnabled = FileChanges.isEnabled(this, patch);
    flaggedMaliciousAt = FileChanges.flaggedMaliciousAt(this, patch, now);
  }

  @Override
  public UUID id() {
    return id;
  }

  @Override
  public UUID organizationId() {
    return organizationId;
  }

  @Override
  public FileServiceTypes service() {
    return service;
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
    return create.mimeType();
  }

  @Override
  public long sizeBytes() {
    return create.size();
  }

  @Override
  public @Nullable String version() {
    return version;
  }

  @Override
  public @Nullable String checksumSha256Base64() {
    return create.checksumSha256Base64();
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
