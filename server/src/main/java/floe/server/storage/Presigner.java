package floe.server.storage;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

/** Makes the presigned URLs of parts and downloads; asks nobody. */
final class Presigner {
  private final StoreUrls urls;
  private final UrlSigner signer;

  Presigner(StoreUrls urls, UrlSigner signer) {
    this.urls = urls;
    this.signer = signer;
  }

  List<PresignedPart> parts(
      ObjectLocation location, String uploadId, List<PartToPresign> parts, Instant signedAt) {
    Instant expiresAt = UrlSigner.expiry(signedAt);
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
    Map<String, String> headers =
        part.sha256Base64().map(Presigner::checksumHeaders).orElse(Map.of());
    SdkHttpRequest.Builder request = urls.request(SdkHttpMethod.PUT, location)
        .putRawQueryParameter("partNumber", Long.toString(part.number()))
        .putRawQueryParameter("uploadId", uploadId);
    headers.forEach(request::putHeader);
    return new PresignedPart(
        part.number(), signer.sign(request.build(), signedAt), headers, expiresAt);
  }

  private static Map<String, String> checksumHeaders(String sha256Base64) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("x-amz-checksum-sha256", sha256Base64);
    headers.put("x-amz-sdk-checksum-algorithm", "SHA256");
    return headers;
  }

  PresignedDownload download(
      ObjectLocation location, String fileName, String contentType, Instant signedAt) {
    SdkHttpRequest request = urls.request(SdkHttpMethod.GET, location)
        .putRawQueryParameter(
            "response-content-disposition", ContentDisposition.attachment(fileName))
        .putRawQueryParameter("response-content-type", MediaType.orOctetStream(contentType))
        .build();
    return new PresignedDownload(
        signer.sign(request, signedAt), Map.of(), UrlSigner.expiry(signedAt));
  }
}
