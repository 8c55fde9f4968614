package floe.server.junit5;

import floe.client.CreatedWorld;
import floe.client.SandboxClient;

/**
 * The server as a test sees it.
 *
 * @param baseUrl the URL of the API, without a slash at the end
 * @param storeUrl the URL that presigned URLs lead to
 * @param world the test's own world, with its tokens
 * @param sandbox the control API, for other worlds
 */
public record ServerInfo(
    String baseUrl, String storeUrl, CreatedWorld world, SandboxClient sandbox) {

  /** Returns the access token of the test's own organization. */
  public String accessToken() {
    return world.accessToken();
  }

  /** Returns the session token of a customer of that organization. */
  public String customerToken() {
    return world.customer().sessionToken();
  }
}
