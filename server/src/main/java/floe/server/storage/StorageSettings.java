package floe.server.storage;

import java.net.URI;

/**
 * The address, credentials and buckets of the store. {@link #toString} leaves the secret out.
 *
 * @param endpoint the address of the store for the server: {@code http} or {@code https} and a
 *     host, without path and query
 * @param publicEndpoint the address of the store for clients, in the same form; used in presigned
 *     and public URLs
 * @param region the region in signatures
 * @param accessKeyId the access key id
 * @param secretAccessKey the secret access key
 * @param privateBucket the name of the bucket for {@link Bucket#PRIVATE}
 * @param publicBucket the name of the bucket for {@link Bucket#PUBLIC}
 * @param pathStyle whether the bucket is the first segment of the path of a URL, rather than a part
 *     of its host name
 * @param followsWorldClocks whether the store judges presigned URLs by the clock of the world whose
 *     object they name, rather than by the machine's
 */
public record StorageSettings(
    URI endpoint,
    URI publicEndpoint,
    String region,
    String accessKeyId,
    String secretAccessKey,
    String privateBucket,
    String publicBucket,
    boolean pathStyle,
    boolean followsWorldClocks) {

  /**
   * Throws {@link IllegalArgumentException} when one of the endpoints has another form; the message
   * names the URL.
   */
  public StorageSettings {
    requireOrigin(endpoint);
    requireOrigin(publicEndpoint);
  }

  String bucketName(Bucket bucket) {
    return switch (bucket) {
      case PRIVATE -> privateBucket;
      case PUBLIC -> publicBucket;
    };
  }

  private static void requireOrigin(URI url) {
    boolean http =
        "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
    String path = url.getRawPath();
    boolean bare = path == null || path.isEmpty() || path.equals("/");
    if (!http
        || url.getHost() == null
        || !bare
        || url.getRawQuery() != null
        || url.getRawUserInfo() != null) {
      throw new IllegalArgumentException(
          "a store's URL is http(s)://host[:port], which '%s' is not".formatted(url));
    }
  }

  @Override
  public String toString() {
    return "StorageSettings[endpoint=%s, publicEndpoint=%s, region=%s, privateBucket=%s, publicBucket=%s, pathStyle=%s]"
        .formatted(endpoint, publicEndpoint, region, privateBucket, publicBucket, pathStyle);
  }
}
