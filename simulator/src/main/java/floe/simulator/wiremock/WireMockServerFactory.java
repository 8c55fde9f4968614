package floe.simulator.wiremock;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.common.SingleRootFileSource;
import com.github.tomakehurst.wiremock.core.Options.ChunkedEncodingPolicy;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.Extension;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import floe.simulator.engine.SteeringAccess;
import floe.simulator.http.SimulatedRequest;
import floe.simulator.http.SimulatedResponse;
import floe.simulator.routing.Router;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Creates WireMock servers that respond with a simulation. */
public final class WireMockServerFactory {
  private static final int JOURNAL_CAPACITY = 1_000;
  private static final int THREADS = 64;
  /** Presigned URLs and {@code Content-Disposition} hold a percent-encoded file name. */
  private static final int HEADER_BYTES = 64 * 1024;

  private WireMockServerFactory() {}

  /**
   * Creates a server without starting it.
   *
   * @param host the address to bind
   * @param port the port; 0 for any free one
   * @param router the router of the documents as they are now
   * @param access returns the response to a request, unless it must not steer the simulator
   */
  public static WireMockServer create(
      String host, int port, Supplier<Router> router, SteeringAccess access) {
    StubRouter stubRouter = new StubRouter(router);
    WireMockConfiguration configuration = WireMockConfiguration.options()
        .bindAddress(host)
        .port(port)
        .containerThreads(THREADS)
        .jettyHeaderRequestSize(HEADER_BYTES)
        .jettyHeaderResponseSize(HEADER_BYTES)
        .withStores(new SimulatorStores(
            new SingleRootFileSource("src/test/resources"), stubRouter, JOURNAL_CAPACITY))
        .stubRequestLoggingDisabled(true)
        .useChunkedTransferEncoding(ChunkedEncodingPolicy.NEVER)
        .gzipDisabled(true)
        .httpClientFactory(new LazyHttpClients())
        .httpServerFactory(
            (options, admin, stubs) -> new GuardedHttpServer(options, admin, stubs, access))
        .extensions(extensions(stubRouter, router, access::respond).toArray(Extension[]::new));
    return new WireMockServer(configuration);
  }

  /** Replaces the operations' stubs of a running server by those of the current documents. */
  public static void replaceStubs(WireMockServer server, Supplier<Router> router) {
    List<StubMapping> current = new OperationStubs(router).stubs();
    for (StubMapping stub : server.getStubMappings()) {
      boolean floe = stub.getRequest().getCustomMatcher() != null
          && stub.getRequest().getCustomMatcher().getName().equals(OperationMatcher.NAME);
      if (floe && current.stream().noneMatch(other -> other.getId().equals(stub.getId()))) {
        server.removeStub(stub);
      }
    }
    current.stream()
        .filter(stub -> server.getSingleStubMapping(stub.getId()) == null)
        .forEach(server::addStubMapping);
  }

  /** Creates the extensions that turn a WireMock server into a simulator. */
  public static List<Extension> extensions(
      Supplier<Router> router, Function<SimulatedRequest, SimulatedResponse> simulation) {
    return extensions(new StubRouter(router), router, simulation);
  }

  private static List<Extension> extensions(
      StubRouter stubRouter,
      Supplier<Router> router,
      Function<SimulatedRequest, SimulatedResponse> simulation) {
    return List.of(
        new OperationMatcher(stubRouter),
        new SimulationTransformer(simulation),
        new OperationStubs(router));
  }
}
