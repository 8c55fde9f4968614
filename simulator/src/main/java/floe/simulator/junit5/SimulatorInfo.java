package floe.simulator.junit5;

import com.github.tomakehurst.wiremock.client.WireMock;
import floe.simulator.SimulatedWorld;

/**
 * What a test needs of the simulator.
 *
 * @param baseUrl where it listens, without a slash at the end
 * @param world a world of the test's own; tokens that mean nothing where another document is
 *     simulated
 * @param wireMock for stubs and verification
 */
public record SimulatorInfo(String baseUrl, SimulatedWorld world, WireMock wireMock) {

  /** The token of the test's own organization. */
  public String accessToken() {
    return world.accessToken();
  }

  /** The session of a customer of that organization. */
  public String customerToken() {
    return world.customerToken();
  }
}
