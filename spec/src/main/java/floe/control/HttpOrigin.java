package floe.control;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The scheme, host and port of an address (<a
 * href="https://www.rfc-editor.org/rfc/rfc6454#section-4">RFC 6454, section 4</a>).
 *
 * @param scheme in lower case
 * @param host in lower case, IPv6 in brackets
 * @param port the port, also where the address leaves it out
 */
record HttpOrigin(String scheme, String host, int port) {

  private static final String OCTET = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.%s){3}|\\[::1]|\\[0:0:0:0:0:0:0:1]".formatted(OCTET));

  /** Returns the origin that a {@code Host} header names; empty when it names anything else. */
  static Optional<HttpOrigin> ofHost(String host) {
    return of("http://" + host);
  }

  /** Returns the origin of an address that has a scheme, a host and perhaps a port, else empty. */
  static Optional<HttpOrigin> of(String address) {
    try {
      URI uri = URI.create(address);
      boolean bare = uri.getUserInfo() == null
          && "".equals(uri.getRawPath())
          && uri.getRawQuery() == null
          && uri.getRawFragment() == null;
      return bare ? of(uri) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Returns the origin of a URL; empty when it has no host or is not of the web. */
  static Optional<HttpOrigin> of(URI url) {
    if (url.getScheme() == null || url.getHost() == null) {
      return Optional.empty();
    }
    String scheme = url.getScheme().toLowerCase(Locale.ROOT);
    int defaultPort = scheme.equals("https") ? 443 : 80;
    return scheme.equals("http") || scheme.equals("https")
        ? Optional.of(new HttpOrigin(
            scheme,
            url.getHost().toLowerCase(Locale.ROOT),
            url.getPort() < 0 ? defaultPort : url.getPort()))
        : Optional.empty();
  }

  /** Returns whether the host is {@code localhost}, or in 127.0.0.0/8, or {@code ::1}. */
  boolean isLoopback() {
    return LOOPBACK.matcher(host).matches();
  }
}
