package floe.simulator.wiremock;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.common.SingleRootFileSource;
import com.github.tomakehurst.wiremock.core.Options.ChunkedEncodingPolicy;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.Extension;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import floe.simulator.engine.SimulatorEngine;
import floe.simulator.engine.SteeringAccess;
import floe.simulator.http.FaultDecision;
import floe.simulator.http.SimulatedRequest;
import floe.simulator.http.SimulatedResponse;
import floe.simulator.routing.Router;
import floe.simulator.wire.SimulatorServerFactory;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import wiremock.jakarta.servlet.Filter;

/** Creates WireMock servers that respond with a simulation. */
public final class WireMockServerFactory {
  private static final int JOURNAL_CAPACITY = 1_000;
  private static final int THREADS = 64;
  /** They send what a request has waited for, and never wait. */
  private static final int DELAY_THREADS = 4;
  /** Presigned URLs and {@code Content-Disposition} hold a percent-encoded file name. */
  private static final int HEADER_BYTES = 64 * 1024;

  private WireMockServerFactory() {}

  /**
   * Creates a server without starting it.
   *
   * @param host the address to bind
   * @param port the port; 0 for any free one
   * @param engine the simulation; asked for with the first request
   * @param access decides which requests may steer it
   */
  public static WireMockServer create(
      String host, int port, Supplier<SimulatorEngine> engine, SteeringAccess access) {
    StubRouter stubRouter = new StubRouter(() -> engine.get().router());
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
        .asynchronousResponseEnabled(true)
        .asynchronousResponseThreads(DELAY_THREADS)
        .extensions(extensions(
                stubRouter, engine, access::respond, Optional.of(new AdminGuardFilter(access)))
            .toArray(Extension[]::new));
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

  /**
   * Creates the extensions that turn a WireMock server into a simulator, which any request may
   * steer.
   */
  public static List<Extension> extensions(Supplier<SimulatorEngine> engine) {
    return extensions(
        new StubRouter(() -> engine.get().router()),
        engine,
        (request, decision) -> engine.get().respond(request, decision),
        Optional.empty());
  }

  private static List<Extension> extensions(
      StubRouter stubRouter,
      Supplier<SimulatorEngine> engine,
      BiFunction<SimulatedRequest, Optional<FaultDecision>, SimulatedResponse> simulation,
      Optional<Filter> adminFilter) {
    return List.of(
        new OperationMatcher(stubRouter),
        new SimulationTransformer(simulation),
        new OperationStubs(() -> engine.get().router()),
        new SimulatorServerFactory(
            new EngineFaultRules(engine),
            request -> engine.get().openStream(request),
            adminFilter));
  }
}
