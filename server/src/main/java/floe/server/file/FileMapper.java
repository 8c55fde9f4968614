package floe.server.file;

import floe.api.DownloadableFileRead;
import floe.api.FileDownload;
import floe.api.FileRead;
import floe.api.FileServiceTypes;
import floe.api.FileUpload;
import floe.api.OrganizationAvatarFileRead;
import floe.api.ProductMediaFileRead;
import floe.api.S3DownloadURL;
import floe.api.S3FileUploadMultipart;
import floe.api.S3FileUploadPart;
import floe.api.SupportCaseAttachmentFileRead;
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
    List<S3FileUploadPart> uploadParts = IntStream.range(0, parts.size())
        .mapToObj(i -> toPart(parts.get(i), presigned.get(i)))
        .toList();
    return FileUpload.builder()
        .id(file.id())
        .organizationId(file.organizationId())
        .name(file.name())
        .path(file.path())
        .mimeType(file.mimeType())
        .size(file.sizeBytes())
        .storageVersion(file.storageVersion())
        .checksumEtag(file.checksumEtag())
        .checksumSha256Base64(file.checksumSha256Base64())
        .checksumSha256Hex(hex(file.checksumSha256Base64()))
        .lastModifiedAt(utc(file.lastModifiedAt()))
        .upload(S3FileUploadMultipart.builder()
            .id(file.uploadId())
            .path(file.path())
            .parts(uploadParts)
            .build())
        .version(file.version())
        .isUploaded(file.isUploaded())
        .service(FileServiceTypes.of(file.service()))
        .sizeReadable(SizeReadable.of(file.sizeBytes()))
        .build();
  }

  private static S3FileUploadPart toPart(FilePartEntity part, PresignedPart presigned) {
    return S3FileUploadPart.builder()
        .number(part.number())
        .chunkStart(part.chunkStart())
        .chunkEnd(part.chunkEnd())
        .checksumSha256Base64(part.checksumSha256Base64())
        .url(presigned.url().toString())
        .expiresAt(presigned.expiresAt().atOffset(ZoneOffset.UTC))
        .headers(presigned.headers())
        .build();
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
    return FileDownload.builder()
        .id(file.id())
        .organizationId(file.organizationId())
        .name(file.name())
        .path(file.path())
        .mimeType(file.mimeType())
        .size(file.sizeBytes())
        .storageVersion(file.storageVersion())
        .checksumEtag(file.checksumEtag())
        .checksumSha256Base64(file.checksumSha256Base64())
        .checksumSha256Hex(hex(file.checksumSha256Base64()))
        .lastModifiedAt(utc(file.lastModifiedAt()))
        .download(S3DownloadURL.builder()
            .url(url)
            .headers(Map.of())
            .expiresAt(expiresAt.atOffset(ZoneOffset.UTC))
            .build())
        .version(file.version())
        .isUploaded(file.isUploaded())
        .service(FileServiceTypes.of(file.service()))
        .sizeReadable(SizeReadable.of(file.sizeBytes()))
        .build();
  }

  private static DownloadableFileRead toDownloadableRead(FileEntity file) {
    return DownloadableFileRead.builder()
        .id(file.id())
        .organizationId(file.organizationId())
        .name(file.name())
        .path(file.path())
        .mimeType(file.mimeType())
        .size(file.sizeBytes())
        .storageVersion(file.storageVersion())
        .checksumEtag(file.checksumEtag())
        .checksumSha256Base64(file.checksumSha256Base64())
        .checksumSha256Hex(hex(file.checksumSha256Base64()))
        .lastModifiedAt(utc(file.lastModifiedAt()))
        .version(file.version())
        .service(file.service())
        .isUploaded(file.isUploaded())
        .createdAt(file.createdAt().atOffset(ZoneOffset.UTC))
        .flaggedMaliciousAt(utc(file.flaggedMaliciousAt()))
        .sizeReadable(SizeReadable.of(file.sizeBytes()))
        .build();
  }

  private ProductMediaFileRead toProductMediaRead(FileEntity file) {
    return ProductMediaFileRead.builder()
        .id(file.id())
        .organizationId(file.organizationId())
        .name(file.name())
        .path(file.path())
        .mimeType(file.mimeType())
        .size(file.sizeBytes())
        .storageVersion(file.storageVersion())
        .checksumEtag(file.checksumEtag())
        .checksumSha256Base64(file.checksumSha256Base64())
        .checksumSha256Hex(hex(file.checksumSha256Base64()))
        .lastModifiedAt(utc(file.lastModifiedAt()))
        .version(file.version())
        .service(file.service())
        .isUploaded(file.isUploaded())
        .createdAt(file.createdAt().atOffset(ZoneOffset.UTC))
        .publicUrl(publicUrl(file))
        .sizeReadable(SizeReadable.of(file.sizeBytes()))
        .build();
  }

  private OrganizationAvatarFileRead toOrganizationAvatarRead(FileEntity file) {
    return OrganizationAvatarFileRead.builder()
        .id(file.id())
        .organizationId(file.organizationId())
        .name(file.name())
        .path(file.path())
        .mimeType(file.mimeType())
        .size(file.sizeBytes())
        .storageVersion(file.storageVersion())
        .checksumEtag(file.checksumEtag())
        .checksumSha256Base64(file.checksumSha256Base64())
        .checksumSha256Hex(hex(file.checksumSha256Base64()))
        .lastModifiedAt(utc(file.lastModifiedAt()))
        .version(file.version())
        .service(file.service())
        .isUploaded(file.isUploaded())
        .createdAt(file.createdAt().atOffset(ZoneOffset.UTC))
        .publicUrl(publicUrl(file))
        .sizeReadable(SizeReadable.of(file.sizeBytes()))
        .build();
  }

  private static SupportCaseAttachmentFileRead toSupportCaseAttachmentRead(FileEntity file) {
    return SupportCaseAttachmentFileRead.builder()
        .id(file.id())
        .organizationId(file.organizationId())
        .name(file.name())
        .path(file.path())
        .mimeType(file.mimeType())
        .size(file.sizeBytes())
        .storageVersion(file.storageVersion())
        .checksumEtag(file.checksumEtag())
        .checksumSha256Base64(file.checksumSha256Base64())
        .checksumSha256Hex(hex(file.checksumSha256Base64()))
        .lastModifiedAt(utc(file.lastModifiedAt()))
        .version(file.version())
        .service(file.service())
        .isUploaded(file.isUploaded())
        .createdAt(file.createdAt().atOffset(ZoneOffset.UTC))
        .sizeReadable(SizeReadable.of(file.sizeBytes()))
        .build();
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
