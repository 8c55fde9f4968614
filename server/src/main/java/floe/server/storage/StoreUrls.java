package floe.server.storage;

import java.net.URI;
import java.util.Locale;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

/** Creates the URLs of objects for clients. */
final class StoreUrls {
  private final StorageSettings settings;

  StoreUrls(StorageSettings settings) {
    this.settings = settings;
  }

  URI publicUrl(ObjectLocation location) {
    return request(SdkHttpMethod.GET, location).build().getUri();
  }

  /** Returns a request for an object, without a query and headers. */
  SdkHttpRequest.Builder request(SdkHttpMethod method, ObjectLocation location) {
    URI endpoint = settings.publicEndpoint();
    String bucket = settings.bucketName(location.bucket());
    boolean pathStyle = settings.pathStyle();
    return SdkHttpRequest.builder()
        .method(method)
        .protocol(endpoint.getScheme().toLowerCase(Locale.ROOT))
        .host(pathStyle ? endpoint.getHost() : bucket + "." + endpoint.getHost())
        .port(endpoint.getPort() == -1 ? null : endpoint.getPort())
        .encodedPath(pathStyle ? "/" + bucket + "/" + location.key() : "/" + location.key());
  }
}
