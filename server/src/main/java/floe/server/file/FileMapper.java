package floe.server.file;

import floe.api.FileRead;
import floe.api.FileUpload;
import floe.api.S3FileUploadPart;
import floe.files.AnnouncedPart;
import floe.files.FileRepresentation;
import floe.server.storage.ObjectStorage;
import floe.server.storage.PresignedPart;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.IntStream;

/** Adds the store's URLs to the {@linkplain FileRepresentation representations} of files. */
@Singleton
class FileMapper {

  private final ObjectStorage storage;

  FileMapper(ObjectStorage storage) {
    this.storage = storage;
  }

  /**
   * Returns the answer to a create: schema {@code FileUpload}.
   *
   * @param presigned as many as there are parts, in the same order
   */
  FileUpload toUpload(FileEntity file, List<AnnouncedPart> parts, List<PresignedPart> presigned) {
    List<S3FileUploadPart> uploadParts = IntStream.range(0, parts.size())
        .mapToObj(i -> toPart(parts.get(i), presigned.get(i)))
        .toList();
    return FileRepresentation.upload(file, file.uploadId(), uploadParts);
  }

  private static S3FileUploadPart toPart(AnnouncedPart part, PresignedPart presigned) {
    return FileRepresentation.part(
        part, presigned.url().toString(), presigned.expiresAt(), presigned.headers());
  }

  /** Returns a file as its seller sees it: schema {@code FileRead}. */
  FileRead toRead(FileEntity file) {
    return FileRepresentation.read(
        file, () -> storage.publicUrl(file.location()).toString());
  }
}
