package floe.server.storage;

import floe.files.ContentDisposition;
import floe.files.ContentType;
import floe.files.Lifetimes;
import floe.files.PartHeaders;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

/** Presigns the requests of parts and downloads, without asking the store. */
final class S3RequestPresigner {
  private final StoreUrls urls;
  private final UrlSigner signer;

  S3RequestPresigner(StoreUrls urls, UrlSigner signer) {
    this.urls = urls;
    this.signer = signer;
  }

  List<PresignedPart> parts(
      ObjectLocation location, String uploadId, List<PartToPresign> parts, Instant signedAt) {
    Instant expiresAt = Lifetimes.presignedUrlExpiry(signedAt);
    return parts.stream()
        .map(part -> part(location, uploadId, part, signedAt, expiresAt))
        .toList();
  }

  private PresignedPart part(
      ObjectLocation location,
      String uploadId,
      PartToPresign part,
      Instant signedAt,
      Instant expiresAt) {
    Map<String, String> headers = PartHeaders.of(part.sha256Base64());
    SdkHttpRequest.Builder request = urls.request(SdkHttpMethod.PUT, location)
        .putRawQueryParameter("partNumber", Long.toString(part.number()))
        .putRawQueryParameter("uploadId", uploadId);
    headers.forEach(request::putHeader);
    return new PresignedPart(
        part.number(), signer.sign(request.build(), signedAt), headers, expiresAt);
  }

  PresignedDownload download(
      ObjectLocation location, String fileName, String contentType, Instant signedAt) {
    SdkHttpRequest request = urls.request(SdkHttpMethod.GET, location)
        .putRawQueryParameter(
            "response-content-disposition", ContentDisposition.attachment(fileName))
        .putRawQueryParameter("response-content-type", ContentType.orOctetStream(contentType))
        .build();
    return new PresignedDownload(
        signer.sign(request, signedAt), Map.of(), Lifetimes.presignedUrlExpiry(signedAt));
  }
}
