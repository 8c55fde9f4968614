package floe.server;

import floe.server.sandbox.world.DemoWorld;
import java.net.URI;
import java.util.Optional;

/** The text that the server prints when it is ready. */
final class Banner {

  private Banner() {}

  /**
   * Returns the readiness line and, if the demo world exists, its tokens and a command to paste.
   */
  static String of(URI api, URI store, Optional<Integer> metricsPort, boolean demoWorldExists) {
    String ready = "Floe is ready: API %s, store %s%n".formatted(api, store)
        + metricsPort.map("Metrics: port %d, GET /metrics%n"::formatted).orElse("");
    if (!demoWorldExists) {
      return ready;
    }
    return ready
        + """

          Demo world (organization %s, customer %s)
            organization access token  %s
            personal access token      %s
            customer session token     %s
            member session token       %s

          Try it:
            curl -H 'Authorization: Bearer %s' %s/v1/files/
          """.formatted(
                DemoWorld.ORGANIZATION_ID,
                DemoWorld.CUSTOMER_ID,
                DemoWorld.ACCESS_TOKEN,
                DemoWorld.PERSONAL_ACCESS_TOKEN,
                DemoWorld.CUSTOMER_TOKEN,
                DemoWorld.MEMBER_TOKEN,
                DemoWorld.ACCESS_TOKEN,
                api);
  }
}
