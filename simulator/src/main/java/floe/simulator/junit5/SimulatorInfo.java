package floe.simulator.junit5;

import com.github.tomakehurst.wiremock.client.WireMock;
import floe.simulator.SimulatedWorld;

/**
 * The simulator as a test sees it.
 *
 * @param baseUrl its URL, without a slash at the end
 * @param world the test's own world; for another document its tokens have no meaning
 * @param wireMock the client for stubs and verification
 */
public record SimulatorInfo(String baseUrl, SimulatedWorld world, WireMock wireMock) {

  /** Returns the access token of the test's own organization. */
  public String accessToken() {
    return world.accessToken();
  }

  /** Returns the session token of a customer of that organization. */
  public String customerToken() {
    return world.customerToken();
  }
}
