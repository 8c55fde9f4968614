package floe.files;

import floe.api.FileServiceTypes;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file for tests, with a few fields that differ. */
record SampleFile(
    UUID id,
    FileServiceTypes service,
    boolean isUploaded,
    boolean isEnabled,
    @Nullable Instant flaggedMaliciousAt)
    implements FileDetails {

  private static final UUID ORGANIZATION = UUID.randomUUID();

  static SampleFile stored(FileServiceTypes service) {
    return new SampleFile(UUID.randomUUID(), service, true, true, null);
  }

  SampleFile uploading() {
    return new SampleFile(id, service, false, isEnabled, flaggedMaliciousAt);
  }

  SampleFile disabled() {
    return new SampleFile(id, service, isUploaded, false, flaggedMaliciousAt);
  }

  SampleFile flagged() {
    return new SampleFile(id, service, isUploaded, isEnabled, createdAt());
  }

  @Override
  public UUID organizationId() {
    return ORGANIZATION;
  }

  @Override
  public String name() {
    return "notes.txt";
  }

  @Override
  public String path() {
    return FilePaths.path(service, ORGANIZATION, id, name());
  }

  @Override
  public String mimeType() {
    return "text/plain";
  }

  @Override
  public long sizeBytes() {
    return 1280;
  }

  @Override
  public String version() {
    return "2";
  }

  @Override
  public String checksumSha256Base64() {
    return "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=";
  }

  @Override
  public String checksumEtag() {
    return "\"a-1\"";
  }

  @Override
  public @Nullable String storageVersion() {
    return null;
  }

  @Override
  public Instant lastModifiedAt() {
    return Instant.parse("2026-03-29T01:00:00Z");
  }

  @Override
  public Instant createdAt() {
    return Instant.parse("2026-03-29T00:00:00Z");
  }
}
