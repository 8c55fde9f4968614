package floe.control;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/** The address that an engine listens on, and what its control API needs there. */
public final class ListenAddress {

  private ListenAddress() {}

  /**
   * Returns why an engine must not start, or nothing if it may: without a token only this machine
   * may reach the control API.
   *
   * @param host an address or a name; 0.0.0.0 and :: are all addresses of the machine
   */
  public static Optional<String> check(String host, Optional<SandboxToken> token) {
    return token.isPresent() || isLoopback(host)
        ? Optional.empty()
        : Optional.of(
            "--host %s lets other machines reach the control API: set --sandbox-token, or --no-sandbox"
                .formatted(host));
  }

  /**
   * Returns whether only this machine can reach a host. A name must have loopback addresses only. A
   * name without any address counts as loopback, because nothing can listen there.
   */
  static boolean isLoopback(String host) {
    try {
      return !host.isEmpty()
          && Arrays.stream(InetAddress.getAllByName(host)).allMatch(InetAddress::isLoopbackAddress);
    } catch (UnknownHostException e) {
      return true;
    }
  }
}
