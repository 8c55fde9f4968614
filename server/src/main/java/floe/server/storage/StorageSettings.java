package floe.server.storage;

import java.net.URI;

/**
 * How to reach the store. The text form hides the secret.
 *
 * @param endpoint where the server reaches the store: {@code http} or {@code https}, a host, and
 *     neither path nor query
 * @param publicEndpoint where clients reach it, of the same form; goes into presigned and public
 *     URLs
 * @param region the region that requests are signed for
 * @param accessKeyId the access key id
 * @param secretAccessKey the secret access key
 * @param privateBucket the name of the bucket for {@link Bucket#PRIVATE}
 * @param publicBucket the name of the bucket for {@link Bucket#PUBLIC}
 * @param pathStyle whether the bucket is the first segment of a URL's path, rather than part of its
 *     host name
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
   * Throws {@link IllegalArgumentException}, naming the URL, when one of the endpoints is of
   * another form.
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
