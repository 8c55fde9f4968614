package floe.control;

import floe.contract.message.Headers;
import floe.files.ApiError;
import floe.files.BearerToken;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Refuses requests to the control API that no program of this machine has sent: those of web pages
 * of other origins, those that have reached it by a foreign host name (DNS rebinding), and those
 * without the sandbox token, where there is one.
 *
 * @param listenHost the host that the engine listens on
 * @param publicUrl the address of the engine as clients see it, where it is another
 * @param token the token that is demanded
 */
public record ControlApiGuard(
    String listenHost, Optional<URI> publicUrl, Optional<SandboxToken> token) {

  private static final ApiError FOREIGN_HOST = ApiError.notPermitted(
      "The control API answers to a loopback address and to the host of the public URL only.");
  private static final ApiError FOREIGN_ORIGIN =
      ApiError.notPermitted("The control API answers no pages of other origins.");
  private static final String SAME_ORIGIN = "same-origin";
  private static final String BY_THE_USER = "none";

  /**
   * Returns the error for a request that is refused; empty if it is answered.
   *
   * @param target the request target, which is a whole URL in some requests (<a
   *     href="https://www.rfc-editor.org/rfc/rfc9112#section-3.2.2">RFC 9112, section 3.2.2</a>)
   * @param headers the headers, with all values of each
   */
  public Optional<ApiError> check(String target, Headers headers) {
    Optional<HttpOrigin> host = host(headers.all("Host")).filter(this::isOwnHost);
    if (host.isEmpty() || !isOwnTarget(target)) {
      return Optional.of(FOREIGN_HOST);
    }
    return isFromElsewhere(host.get(), headers)
        ? Optional.of(FOREIGN_ORIGIN)
        : token.flatMap(expected -> checkToken(expected, headers));
  }

  /** A request with two hosts could be meant for either. */
  private static Optional<HttpOrigin> host(List<String> hosts) {
    return hosts.size() == 1 ? HttpOrigin.ofHost(hosts.get(0)) : Optional.empty();
  }

  private boolean isOwnHost(HttpOrigin origin) {
    return origin.isLoopback()
        || origin.host().equalsIgnoreCase(bracketed(listenHost))
        || publicOrigin().filter(own -> own.host().equals(origin.host())).isPresent();
  }

  private static String bracketed(String host) {
    return host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
  }

  private Optional<HttpOrigin> publicOrigin() {
    return publicUrl.flatMap(HttpOrigin::of);
  }

  private boolean isOwnTarget(String target) {
    if (target.startsWith("/")) {
      return true;
    }
    int path = target.indexOf('/', target.indexOf("://") + 3);
    return HttpOrigin.of(path < 0 ? target : target.substring(0, path))
        .filter(this::isOwnHost)
        .isPresent();
  }

  /**
   * Returns whether a page of another origin has sent a request. Browsers send
   * {@code Sec-Fetch-Site} also where they send no {@code Origin}, as for images and scripts; the
   * server's own pages need no preflight request (Fetch standard, CORS protocol).
   */
  private boolean isFromElsewhere(HttpOrigin host, Headers headers) {
    List<String> origins = headers.all("Origin");
    return origins.size() > 1
        || headers.first("Access-Control-Request-Method").isPresent()
        || origins.stream().anyMatch(origin -> !isOwnOrigin(host, origin))
        || headers.all("Sec-Fetch-Site").stream()
            .anyMatch(site -> !site.equals(SAME_ORIGIN) && !site.equals(BY_THE_USER));
  }

  private boolean isOwnOrigin(HttpOrigin host, String text) {
    return HttpOrigin.of(text)
        .filter(origin ->
            origin.equals(host) || publicOrigin().filter(origin::equals).isPresent())
        .isPresent();
  }

  private static Optional<ApiError> checkToken(SandboxToken expected, Headers headers) {
    Optional<String> brought = headers.first("Authorization").flatMap(BearerToken::of);
    if (brought.isEmpty()) {
      return Optional.of(ApiError.unauthorized());
    }
    return expected.matches(brought.get())
        ? Optional.empty()
        : Optional.of(ApiError.invalidToken());
  }
}
