package floe.server.http;

import io.micronaut.http.HttpRequest;
import java.util.Set;

/** The headers of the API that are its own. */
final class PolarHeaders {

  static final String VERSION = "Polar-Version";
  static final String SANDBOX = "X-Polar-Sandbox";

  /** The versions that there are; what is served here is the same in all of them. */
  static final Set<String> VERSIONS = Set.of("2026-04", "2026-10", "2027-01");

  private static final String DEFAULT_VERSION = "2026-04";
  private static final String API_PREFIX = "/v1/";

  private PolarHeaders() {}

  /** The version that a request asks for. */
  static String version(HttpRequest<?> request) {
    return request.getHeaders().get(VERSION, String.class, DEFAULT_VERSION);
  }

  /** Whether a request is one to the API, rather than to the sandbox around it. */
  static boolean isApi(HttpRequest<?> request) {
    return request.getPath().startsWith(API_PREFIX);
  }
}
