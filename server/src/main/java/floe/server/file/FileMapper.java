package floe.server.file;

import floe.server.api.model.DownloadableFileRead;
import floe.server.api.model.FileDownload;
import floe.server.api.model.FileRead;
import floe.server.api.model.FileServiceTypes;
import floe.server.api.model.FileUpload;
import floe.server.api.model.OrganizationAvatarFileRead;
import floe.server.api.model.ProductMediaFileRead;
import floe.server.api.model.S3DownloadURL;
import floe.server.api.model.S3FileUploadMultipart;
import floe.server.api.model.S3FileUploadPart;
import floe.server.api.model.SupportCaseAttachmentFileRead;
import floe.server.storage.ObjectStorage;
import floe.server.storage.PresignedPart;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Writes files the ways the contract shows them. */
@Singleton
public class FileMapper {

  private final ObjectStorage storage;

  FileMapper(ObjectStorage storage) {
    this.storage = storage;
  }

  /** The answer to a create: schema {@code FileUpload}. */
  FileUpload toUpload(FileEntity file, List<FilePartEntity> parts, List<PresignedPart> presigned) {
    List<S3FileUploadPart> uploadParts =
        IntStream.range(0, parts.size()).mapToObj(i -> toPart(parts.get(i), presigned.get(i))).toList();
    return new FileUpload(
        file.id(),
        file.organizationId(),
        file.name(),
        file.path(),
        file.mimeType(),
        file.sizeBytes(),
        file.storageVersion(),
        file.checksumEtag(),
        file.checksumSha256Base64(),
        hex(file.checksumSha256Base64()),
        utc(file.lastModifiedAt()),
        new S3FileUploadMultipart(file.uploadId(), file.path(), uploadParts),
        file.version(),
        file.isUploaded(),
        FileServiceTypes.of(file.service()),
        SizeReadable.of(file.sizeBytes()));
  }

  private static S3FileUploadPart toPart(FilePartEntity part, PresignedPart presigned) {
    return new S3FileUploadPart(
        part.number(),
        part.chunkStart(),
        part.chunkEnd(),
        part.checksumSha256Base64(),
        presigned.url().toString(),
        presigned.expiresAt().atOffset(ZoneOffset.UTC),
        presigned.headers());
  }

  /** A file as its seller sees it: schema {@code FileRead}, in the branch of the file's service. */
  FileRead toRead(FileEntity file) {
    return switch (FileServiceTypes.of(file.service())) {
      case DOWNLOADABLE -> toDownloadableRead(file);
      case PRODUCT_MEDIA -> toProductMediaRead(file);
      case ORGANIZATION_AVATAR -> toOrganizationAvatarRead(file);
      case SUPPORT_CASE_ATTACHMENT -> toSupportCaseAttachmentRead(file);
    };
  }

  /**
   * A file with a link that leads to its bytes: schema {@code FileDownload}.
   *
   * @param url the link
   * @param expiresAt when the link stops working
   */
  public FileDownload toDownload(FileEntity file, String url, Instant expiresAt) {
    return new FileDownload(
        file.id(),
        file.organizationId(),
        file.name(),
        file.path(),
        file.mimeType(),
        file.sizeBytes(),
        file.storageVersion(),
        file.checksumEtag(),
        file.checksumSha256Base64(),
        hex(file.checksumSha256Base64()),
        utc(file.lastModifiedAt()),
        new S3DownloadURL(url, Map.of(), expiresAt.atOffset(ZoneOffset.UTC)),
        file.version(),
        file.isUploaded(),
        FileServiceTypes.of(file.service()),
        SizeReadable.of(file.sizeBytes()));
  }

  private static DownloadableFileRead toDownloadableRead(FileEntity file) {
    return new DownloadableFileRead(
        file.id(),
        file.organizationId(),
        file.name(),
        file.path(),
        file.mimeType(),
        file.sizeBytes(),
        file.storageVersion(),
        file.checksumEtag(),
        file.checksumSha256Base64(),
        hex(file.checksumSha256Base64()),
        utc(file.lastModifiedAt()),
        file.version(),
        file.service(),
        file.isUploaded(),
        file.createdAt().atOffset(ZoneOffset.UTC),
        utc(file.flaggedMaliciousAt()),
        SizeReadable.of(file.sizeBytes()));
  }

  private ProductMediaFileRead toProductMediaRead(FileEntity file) {
    return new ProductMediaFileRead(
        file.id(),
        file.organizationId(),
        file.name(),
        file.path(),
        file.mimeType(),
        file.sizeBytes(),
        file.storageVersion(),
        file.checksumEtag(),
        file.checksumSha256Base64(),
        hex(file.checksumSha256Base64()),
        utc(file.lastModifiedAt()),
        file.version(),
        file.service(),
        file.isUploaded(),
        file.createdAt().atOffset(ZoneOffset.UTC),
        publicUrl(file),
        SizeReadable.of(file.sizeBytes()));
  }

  private OrganizationAvatarFileRead toOrganizationAvatarRead(FileEntity file) {
    return new OrganizationAvatarFileRead(
        file.id(),
        file.organizationId(),
        file.name(),
        file.path(),
        file.mimeType(),
        file.sizeBytes(),
        file.storageVersion(),
        file.checksumEtag(),
        file.checksumSha256Base64(),
        hex(file.checksumSha256Base64()),
        utc(file.lastModifiedAt()),
        file.version(),
        file.service(),
        file.isUploaded(),
        file.createdAt().atOffset(ZoneOffset.UTC),
        publicUrl(file),
        SizeReadable.of(file.sizeBytes()));
  }

  private static SupportCaseAttachmentFileRead toSupportCaseAttachmentRead(FileEntity file) {
    return new SupportCaseAttachmentFileRead(
        file.id(),
        file.organizationId(),
        file.name(),
        file.path(),
        file.mimeType(),
        file.sizeBytes(),
        file.storageVersion(),
        file.checksumEtag(),
        file.checksumSha256Base64(),
        hex(file.checksumSha256Base64()),
        utc(file.lastModifiedAt()),
        file.version(),
        file.service(),
        file.isUploaded(),
        file.createdAt().atOffset(ZoneOffset.UTC),
        SizeReadable.of(file.sizeBytes()));
  }

  private String publicUrl(FileEntity file) {
    return storage.publicUrl(file.location()).toString();
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  private static @Nullable String hex(@Nullable String base64) {
    return base64 == null ? null : hexOf(base64);
  }

  /** The hexadecimal form of a checksum given in Base64. */
  static String hexOf(String base64) {
    return HexFormat.of().formatHex(Base64.getDecoder().decode(base64));
  }
}
