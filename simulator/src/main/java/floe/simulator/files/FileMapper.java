package floe.simulator.files;

import floe.api.FileDownload;
import floe.api.FileRead;
import floe.api.FileUpload;
import floe.api.S3FileUploadPart;
import floe.files.AnnouncedPart;
import floe.files.ContentDisposition;
import floe.files.ContentType;
import floe.files.FileRepresentation;
import floe.files.Lifetimes;
import floe.files.PartHeaders;
import floe.simulator.files.storage.StoredFile;
import floe.steering.clock.WorldTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adds the URLs of the simulated store to the {@link FileRepresentation} of files. */
final class FileMapper {
  private final SimulatedPresigner presigner;

  FileMapper(SimulatedPresigner presigner) {
    this.presigner = presigner;
  }

  /** Returns a new file with a presigned request for each part: schema {@code FileUpload}. */
  FileUpload toUpload(StoredFile file, String base, WorldTime now) {
    String path = SimulatedStore.path(file);
    List<S3FileUploadPart> parts = file.upload().announcedParts().stream()
        .map(part -> toPart(part, file.upload().id(), base, path, now))
        .toList();
    return FileRepresentation.upload(file, file.upload().id(), parts);
  }

  private S3FileUploadPart toPart(
      AnnouncedPart part, String uploadId, String base, String path, WorldTime now) {
    Map<String, String> query =
        Map.of("partNumber", Long.toString(part.number()), "uploadId", uploadId);
    String url = presigner.presignedUrl("PUT", base, path, query, part.sha256Base64(), now);
    return FileRepresentation.part(
        part, url, Lifetimes.presignedUrlExpiry(now.now()), PartHeaders.of(part.sha256Base64()));
  }

  /** Returns a file as its seller sees it: schema {@code FileRead}. */
  FileRead toRead(StoredFile file, String base) {
    return FileRepresentation.read(file, () -> base + SimulatedStore.path(file));
  }

  /** Returns a file with a presigned URL of its bytes: schema {@code FileDownload}. */
  FileDownload toDownload(StoredFile file, String base, WorldTime now) {
    return FileRepresentation.download(
        file, downloadUrl(file, base, now), Lifetimes.presignedUrlExpiry(now.now()));
  }

  /** Returns a presigned URL of the file's bytes, under its own name and type. */
  String downloadUrl(StoredFile file, String base, WorldTime now) {
    Map<String, String> query = Map.of(
        "response-content-disposition", ContentDisposition.attachment(file.name()),
        "response-content-type", ContentType.orOctetStream(file.mimeType()));
    return presigner.presignedUrl(
        "GET", base, SimulatedStore.path(file), query, Optional.empty(), now);
  }
}
