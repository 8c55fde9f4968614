package floe.files;

import floe.api.BenefitDownloadableFile;
import floe.api.DownloadableFileRead;
import floe.api.FileDownload;
import floe.api.FileFields;
import floe.api.FileRead;
import floe.api.FileUpload;
import floe.api.OrganizationAvatarFileRead;
import floe.api.ProductMediaFileRead;
import floe.api.S3DownloadURL;
import floe.api.S3FileUploadMultipart;
import floe.api.S3FileUploadPart;
import floe.api.SupportCaseAttachmentFileRead;
import floe.api.sandbox.SandboxFile;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Writes files the ways the contract shows them. */
public final class FileRepresentation {

  private FileRepresentation() {}

  /**
   * Returns a new file and where to send its parts: schema {@code FileUpload}.
   *
   * @param uploadId the id of the multipart upload
   * @param parts the announced parts, presigned
   */
  public static FileUpload upload(FileDetails file, String uploadId, List<S3FileUploadPart> parts) {
    S3FileUploadMultipart upload = S3FileUploadMultipart.builder()
        .id(uploadId)
        .path(file.path())
        .parts(parts)
        .build();
    return common(FileUpload.builder(), file)
        .service(file.service())
        .upload(upload)
        .build();
  }

  /**
   * Returns an announced part and where to send it: schema {@code S3FileUploadPart}.
   *
   * @param url the presigned URL
   * @param expiresAt when the URL stops working
   * @param headers the headers that the client must send
   */
  public static S3FileUploadPart part(
      AnnouncedPart part, String url, Instant expiresAt, Map<String, String> headers) {
    return S3FileUploadPart.builder()
        .number(part.number())
        .chunkStart(part.chunkStart())
        .chunkEnd(part.chunkEnd())
        .checksumSha256Base64(part.sha256Base64().orElse(null))
        .url(url)
        .expiresAt(expiresAt.atOffset(ZoneOffset.UTC))
        .headers(headers)
        .build();
  }

  /**
   * Returns a file as its seller sees it: schema {@code FileRead}, in the branch of its service.
   *
   * @param publicUrl returns the URL of the object; asked only for a file of a
   *     {@linkplain FilePaths#isPublic public} service
   */
  public static FileRead read(FileDetails file, Supplier<String> publicUrl) {
    OffsetDateTime createdAt = file.createdAt().atOffset(ZoneOffset.UTC);
    String service = file.service().value();
    return switch (file.service()) {
      case DOWNLOADABLE ->
        common(DownloadableFileRead.builder(), file)
            .service(service)
            .createdAt(createdAt)
            .flaggedMaliciousAt(utc(file.flaggedMaliciousAt()))
            .build();
      case PRODUCT_MEDIA ->
        common(ProductMediaFileRead.builder(), file)
            .service(service)
            .createdAt(createdAt)
            .publicUrl(publicUrl.get())
            .build();
      case ORGANIZATION_AVATAR ->
        common(OrganizationAvatarFileRead.builder(), file)
            .service(service)
            .createdAt(createdAt)
            .publicUrl(publicUrl.get())
            .build();
      case SUPPORT_CASE_ATTACHMENT ->
        common(SupportCaseAttachmentFileRead.builder(), file)
            .service(service)
            .createdAt(createdAt)
            .build();
    };
  }

  /**
   * Returns a file and a link to its bytes: schema {@code FileDownload}.
   *
   * @param url the link
   * @param expiresAt when the link stops working
   */
  public static FileDownload download(FileDetails file, String url, Instant expiresAt) {
    S3DownloadURL download = S3DownloadURL.builder()
        .url(url)
        .headers(Map.of())
        .expiresAt(expiresAt.atOffset(ZoneOffset.UTC))
        .build();
    return common(FileDownload.builder(), file)
        .service(file.service())
        .download(download)
        .build();
  }

  /** Returns what the control API shows of a file: schema {@code SandboxFile}. */
  public static SandboxFile sandboxFile(FileDetails file) {
    return SandboxFile.builder()
        .id(file.id())
        .isEnabled(file.isEnabled())
        .flaggedMalicious(file.flaggedMaliciousAt() != null)
        .flaggedMaliciousAt(utc(file.flaggedMaliciousAt()))
        .build();
  }

  /**
   * Returns a file as one of a benefit: schema {@code BenefitDownloadableFile}.
   *
   * @param downloaders how many customers and members have downloaded it through the benefit
   * @param downloads how often it was downloaded through the benefit
   */
  public static BenefitDownloadableFile ofBenefit(
      FileDetails file, long downloaders, long downloads) {
    return common(BenefitDownloadableFile.builder(), file)
        .service(file.service().value())
        .createdAt(file.createdAt().atOffset(ZoneOffset.UTC))
        .flaggedMaliciousAt(utc(file.flaggedMaliciousAt()))
        .downloaders(downloaders)
        .downloads(downloads)
        .build();
  }

  private static <B extends FileFields<B>> B common(B builder, FileDetails file) {
    String base64 = file.checksumSha256Base64();
    return builder
        .id(file.id())
        .organizationId(file.organizationId())
        .name(file.name())
        .path(file.path())
        .mimeType(file.mimeType())
        .size(file.sizeBytes())
        .storageVersion(file.storageVersion())
        .checksumEtag(file.checksumEtag())
        .checksumSha256Base64(base64)
        .checksumSha256Hex(base64 == null ? null : Sha256.hex(base64))
        .lastModifiedAt(utc(file.lastModifiedAt()))
        .version(file.version())
        .isUploaded(file.isUploaded())
        .sizeReadable(ReadableSize.of(file.sizeBytes()));
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
