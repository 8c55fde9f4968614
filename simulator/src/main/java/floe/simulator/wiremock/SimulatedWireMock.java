package floe.simulator.wiremock;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.common.SingleRootFileSource;
import com.github.tomakehurst.wiremock.core.Options.ChunkedEncodingPolicy;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.Extension;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import floe.simulator.Answer;
import floe.simulator.Call;
import floe.simulator.Surface;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Makes WireMock servers that answer with a simulation. */
public final class SimulatedWireMock {
  private static final int JOURNAL_CAPACITY = 1_000;
  private static final int THREADS = 64;
  /** Presigned URLs and attachments' headers hold a file's name, percent-encoded. */
  private static final int HEADER_BYTES = 64 * 1024;

  private SimulatedWireMock() {}

  /**
   * A server that is not yet started.
   *
   * @param host address to bind
   * @param port 0 for any free one
   */
  public static WireMockServer server(
      String host, int port, Supplier<Surface> surface, Function<Call, Answer> simulation) {
    Routing routing = new Routing(surface);
    WireMockConfiguration configuration = WireMockConfiguration.options()
        .bindAddress(host)
        .port(port)
        .containerThreads(THREADS)
        .jettyHeaderRequestSize(HEADER_BYTES)
        .jettyHeaderResponseSize(HEADER_BYTES)
        .withStores(new FloeStores(
            new SingleRootFileSource("src/test/resources"), routing, JOURNAL_CAPACITY))
        .stubRequestLoggingDisabled(true)
        .useChunkedTransferEncoding(ChunkedEncodingPolicy.NEVER)
        .gzipDisabled(true)
        .httpClientFactory(new LateHttpClients())
        .extensions(extensions(routing, surface, simulation).toArray(Extension[]::new));
    return new WireMockServer(configuration);
  }

  /** Makes a running server's stubs those of the documents as they are now. */
  public static void restub(WireMockServer server, Supplier<Surface> surface) {
    List<StubMapping> wanted = new FloeStubs(surface).stubs();
    for (StubMapping stub : server.getStubMappings()) {
      boolean floe = stub.getRequest().getCustomMatcher() != null
          && stub.getRequest().getCustomMatcher().getName().equals(FloeMatcher.NAME);
      if (floe && wanted.stream().noneMatch(kept -> kept.getId().equals(stub.getId()))) {
        server.removeStub(stub);
      }
    }
    wanted.stream()
        .filter(stub -> server.getSingleStubMapping(stub.getId()) == null)
        .forEach(server::addStubMapping);
  }

  static List<Extension> extensions(
      Routing routing, Supplier<Surface> surface, Function<Call, Answer> simulation) {
    return List.of(new FloeMatcher(routing), new FloeResponses(simulation), new FloeStubs(surface));
  }
}
