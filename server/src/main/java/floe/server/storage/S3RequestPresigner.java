package floe.server.storage;

import floe.files.ContentDisposition;
import floe.files.ContentType;
import floe.files.Lifetimes;
import floe.files.PartHeaders;
import floe.files.UrlValidity;
import floe.steering.clock.WorldTime;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * Presigns the requests of parts and downloads, without asking the store.
 *
 * <p>A store that follows the worlds' clocks gets URLs that are signed with the world's time. Where
 * that is not the machine's, one more parameter, {@value UrlValidity#WORLD_TIME}, says so and is
 * signed like all others. Any other store gets URLs of the machine's time.
 */
final class S3RequestPresigner {
  private final StoreUrls urls;
  private final UrlSigner signer;
  private final boolean byWorldTime;

  S3RequestPresigner(StorageSettings settings) {
    urls = new StoreUrls(settings);
    signer = new UrlSigner(settings);
    byWorldTime = settings.followsWorldClocks();
  }

  List<PresignedPart> parts(
      ObjectLocation location, String uploadId, List<PartToPresign> parts, WorldTime signedAt) {
    Instant expiresAt = Lifetimes.presignedUrlExpiry(signedAt.now());
    return parts.stream()
        .map(part -> part(location, uploadId, part, signedAt, expiresAt))
        .toList();
  }

  private PresignedPart part(
      ObjectLocation location,
      String uploadId,
      PartToPresign part,
      WorldTime signedAt,
      Instant expiresAt) {
    Map<String, String> headers = PartHeaders.of(part.sha256Base64());
    SdkHttpRequest.Builder request = urls.request(SdkHttpMethod.PUT, location)
        .putRawQueryParameter("partNumber", Long.toString(part.number()))
        .putRawQueryParameter("uploadId", uploadId);
    headers.forEach(request::putHeader);
    return new PresignedPart(part.number(), sign(request, signedAt), headers, expiresAt);
  }

  PresignedDownload download(
      ObjectLocation location, String fileName, String contentType, WorldTime signedAt) {
    SdkHttpRequest.Builder request = urls.request(SdkHttpMethod.GET, location)
        .putRawQueryParameter(
            "response-content-disposition", ContentDisposition.attachment(fileName))
        .putRawQueryParameter("response-content-type", ContentType.orOctetStream(contentType));
    return new PresignedDownload(
        sign(request, signedAt), Map.of(), Lifetimes.presignedUrlExpiry(signedAt.now()));
  }

  private URI sign(SdkHttpRequest.Builder request, WorldTime signedAt) {
    if (!byWorldTime) {
      return signer.sign(request.build(), signedAt.machine());
    }
    if (signedAt.isSteered()) {
      request.putRawQueryParameter(UrlValidity.WORLD_TIME, UrlValidity.toWorldTime(signedAt.now()));
    }
    return signer.sign(request.build(), signedAt.now());
  }
}
