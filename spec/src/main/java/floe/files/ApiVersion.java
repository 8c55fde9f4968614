package floe.files;

import java.util.Optional;
import java.util.Set;

/** The versions of the API, which is the same in all of them. */
public final class ApiVersion {

  /** The header by which a request asks for a version, and a response says which it is of. */
  public static final String HEADER = "Polar-Version";

  private static final Set<String> SERVED = Set.of("2026-04", "2026-10", "2027-01");
  private static final String DEFAULT = "2026-04";
  private static final String API_PREFIX = "/v1/";

  private ApiVersion() {}

  /**
   * Returns the version in which a request is answered, or nothing if there is no such version: a
   * request for it is answered with {@link ApiError#routeNotFound()}.
   *
   * @param header the request's header {@value #HEADER}; without one it is answered in the oldest
   *     version
   */
  public static Optional<String> of(Optional<String> header) {
    return Optional.of(header.orElse(DEFAULT)).filter(SERVED::contains);
  }

  /**
   * Returns whether a path is one of the API, rather than of the sandbox around it.
   *
   * @param path without the query
   */
  public static boolean isApiPath(String path) {
    return path.startsWith(API_PREFIX);
  }
}
