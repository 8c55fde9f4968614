package floe.server.file;

import floe.api.FileCreate;
import floe.api.FileUpload;
import floe.files.AnnouncedPart;
import floe.server.auth.Caller;
import floe.server.organization.OrganizationResolver;
import floe.server.storage.ObjectLocation;
import floe.server.storage.ObjectStorage;
import floe.server.storage.PartToPresign;
import floe.server.storage.PresignedPart;
import floe.steering.clock.WorldClock;
import floe.steering.clock.WorldTime;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Creates files: starts their uploads in the store and presigns the parts. */
@Singleton
class UploadService {

  private final OrganizationResolver organizations;
  private final ObjectStorage storage;
  private final FilePersistence persistence;
  private final FileMapper mapper;
  private final WorldClock clock;

  UploadService(
      OrganizationResolver organizations,
      ObjectStorage storage,
      FilePersistence persistence,
      FileMapper mapper,
      WorldClock clock) {
    this.organizations = organizations;
    this.storage = storage;
    this.persistence = persistence;
    this.mapper = mapper;
    this.clock = clock;
  }

  /**
   * Creates a file and starts its upload (operation {@code files:create}). If the process crashes
   * meanwhile, {@link LeftOverUploads} removes the upload from the store.
   */
  FileUpload create(Caller.Seller seller, FileCreate create) {
    UUID organizationId = organizations.resolve(seller, create.organizationId());
    NewFile created = NewFile.of(create, UUID.randomUUID(), organizationId);
    ObjectLocation location = created.location();
    String uploadId = storage.startMultipartUpload(created.object());
    try {
      WorldTime time = clock.time(organizationId);
      FileEntity file = FileEntity.announced(created, uploadId, time.now());
      List<AnnouncedPart> parts =
          create.upload().parts().stream().map(AnnouncedPart::of).toList();
      List<PresignedPart> presigned =
          storage.presignParts(location, uploadId, toPresign(parts), time);
      persistence.save(file, parts);
      return mapper.toUpload(file, parts, presigned);
    } catch (RuntimeException e) {
      storage.abortMultipartUpload(location, uploadId);
      throw e;
    }
  }

  private static List<PartToPresign> toPresign(List<AnnouncedPart> parts) {
    return parts.stream()
        .map(part -> new PartToPresign(part.number(), part.sha256Base64()))
        .toList();
  }
}
