package floe.server.file;

import floe.api.FileCreate;
import floe.api.FileUpload;
import floe.api.S3FileCreatePart;
import floe.server.auth.Caller;
import floe.server.organization.OrganizationResolver;
import floe.server.storage.NewObject;
import floe.server.storage.ObjectLocation;
import floe.server.storage.ObjectStorage;
import floe.server.storage.PartToPresign;
import floe.server.storage.PresignedPart;
import floe.server.time.WorldClock;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** Announces files: starts their uploads in the store and presigns the parts. */
@Singleton
class UploadService {

  /** S3 takes 2 KB of metadata in all. */
  private static final int MAX_METADATA_NAME = 1024;

  private final OrganizationResolver organizations;
  private final ObjectStorage storage;
  private final FileRecords records;
  private final FileMapper mapper;
  private final WorldClock clock;

  UploadService(
      OrganizationResolver organizations,
      ObjectStorage storage,
      FileRecords records,
      FileMapper mapper,
      WorldClock clock) {
    this.organizations = organizations;
    this.storage = storage;
    this.records = records;
    this.mapper = mapper;
    this.clock = clock;
  }

  /**
   * Operation {@code files:create}. What a crash leaves of it in the store, the next start-up
   * sweeps away.
   */
  FileUpload create(Caller.Seller seller, FileCreate create) {
    UUID organizationId = organizations.resolve(seller, create.organizationId());
    UUID id = UUID.randomUUID();
    String key = "%s/%s/%s".formatted(create.service(), organizationId, id);
    ObjectLocation location = new ObjectLocation(FileEntity.bucket(create.service()), key);
    String uploadId = storage.startMultipartUpload(
        new NewObject(location, create.mimeType(), metadata(create, id, organizationId)));
    try {
      Instant now = clock.now(organizationId);
      FileEntity file = entity(create, id, organizationId, key, uploadId, now);
      List<FilePartEntity> parts = parts(create, id);
      List<PresignedPart> presigned =
          storage.presignParts(location, uploadId, toPresign(parts), now);
      records.save(file, parts);
      return mapper.toUpload(file, parts, presigned);
    } catch (RuntimeException e) {
      storage.abortMultipartUpload(location, uploadId);
      throw e;
    }
  }

  private static FileEntity entity(
      FileCreate create, UUID id, UUID organizationId, String key, String uploadId, Instant now) {
    return new FileEntity(
        id,
        organizationId,
        create.service(),
        create.name(),
        "%s/%s/%s/%s".formatted(create.service(), organizationId, id, create.name()),
        create.mimeType(),
        create.size(),
        create.version(),
        create.checksumSha256Base64(),
        null,
        null,
        null,
        key,
        uploadId,
        StorageState.UPLOADING,
        null,
        true,
        null,
        now,
        null,
        null);
  }

  private static List<FilePartEntity> parts(FileCreate create, UUID fileId) {
    List<S3FileCreatePart> announced = create.upload().parts();
    return IntStream.range(0, announced.size())
        .mapToObj(position -> {
          S3FileCreatePart part = announced.get(position);
          return new FilePartEntity(
              UUID.randomUUID(),
              fileId,
              position,
              part.number(),
              part.chunkStart(),
              part.chunkEnd(),
              part.checksumSha256Base64());
        })
        .toList();
  }

  private static List<PartToPresign> toPresign(List<FilePartEntity> parts) {
    return parts.stream()
        .map(part ->
            new PartToPresign(part.number(), Optional.ofNullable(part.checksumSha256Base64())))
        .toList();
  }

  private static Map<String, String> metadata(FileCreate create, UUID id, UUID organizationId) {
    String name = create.name().replaceAll("[^\\x20-\\x7e]", "");
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put("polar-id", id.toString());
    metadata.put("polar-organization-id", organizationId.toString());
    metadata.put("polar-name", name.substring(0, Math.min(name.length(), MAX_METADATA_NAME)));
    metadata.put("polar-size", Long.toString(create.size()));
    String checksum = create.checksumSha256Base64();
    if (checksum != null) {
      metadata.put("polar-sha256-base64", checksum);
      metadata.put("polar-sha256-hex", FileMapper.hexOf(checksum));
    }
    return metadata;
  }
}
