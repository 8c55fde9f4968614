package floe.simulator;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.client.WireMockBuilder;
import com.github.tomakehurst.wiremock.security.SingleHeaderClientAuthenticator;
import floe.client.CreatedWorld;
import floe.client.SandboxClient;
import floe.control.SandboxToken;
import floe.simulator.engine.FileWatcher;
import floe.simulator.engine.SimulatorEngine;
import floe.simulator.engine.UnsupportedFeatures;
import floe.simulator.wiremock.MappingExporter;
import floe.simulator.wiremock.WireMockServerFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A running simulator: a WireMock server that responds as OpenAPI documents declare.
 *
 * <p>Without a document it simulates the files API and Floe's control API. All of WireMock's own
 * features are available under {@code /__admin} and through {@link #client()}; your own stubs take
 * precedence over the simulation.
 */
public final class FloeSimulator implements AutoCloseable {
  private final WireMockServer server;
  private final SimulatorEngine engine;
  private final String host;
  private final Optional<URI> publicUrl;
  private final Optional<SandboxToken> sandboxToken;
  private final long seed;
  private final Optional<FileWatcher> fileWatcher;

  FloeSimulator(
      WireMockServer server,
      SimulatorEngine engine,
      String host,
      Optional<URI> publicUrl,
      Optional<SandboxToken> sandboxToken,
      long seed,
      List<Path> watchedFiles,
      Optional<Consumer<String>> onReload) {
    this.server = server;
    this.engine = engine;
    this.host = host;
    this.publicUrl = publicUrl;
    this.sandboxToken = sandboxToken;
    this.seed = seed;
    this.fileWatcher =
        onReload.map(listener -> new FileWatcher(watchedFiles, () -> listener.accept(reload())));
  }

  private String reload() {
    try {
      engine.reload();
      WireMockServerFactory.replaceStubs(server, engine::router);
      return "the document was read again";
    } catch (RuntimeException e) {
      // a half-written file can be invalid in any way; the next change is read again
      return "the last good document is kept: " + e.getMessage();
    }
  }

  /** Returns a builder with the default configuration. */
  public static SimulatorBuilder builder() {
    return new SimulatorBuilder();
  }

  /** Returns the URL of the simulator, without a slash at the end. */
  public String baseUrl() {
    if (publicUrl.isPresent()) {
      return publicUrl.get().toString().replaceAll("/$", "");
    }
    boolean any = host.equals("0.0.0.0") || host.equals("::");
    String name = any ? "localhost" : host.contains(":") ? "[" + host + "]" : host;
    return "http://" + name + ":" + port();
  }

  /** Returns the port it listens on. */
  public int port() {
    return server.port();
  }

  /** Returns the seed of the generated data: the same seed gives the same data. */
  public long seed() {
    return seed;
  }

  /** Returns a client of WireMock's admin API, for stubs and verification. */
  public WireMock client() {
    WireMockBuilder client =
        WireMock.create().host(host.equals("0.0.0.0") ? "localhost" : host).port(port());
    sandboxToken.ifPresent(token -> client.authenticator(
        new SingleHeaderClientAuthenticator("Authorization", token.authorization())));
    return client.build();
  }

  /** Returns the WireMock server, for what the client can't do. */
  public WireMockServer wireMock() {
    return server;
  }

  /**
   * Creates a world of the simulated files API, so that tests that run at the same time do not see
   * each other's files.
   *
   * @throws IllegalStateException when the control API is not among the simulated documents
   */
  public SimulatedWorld newWorld() {
    return SimulatedWorld.of(createWorld());
  }

  /**
   * Creates a world of the simulated files API, and returns it with what can be done to it.
   *
   * @throws IllegalStateException when the control API is not among the simulated documents
   */
  public CreatedWorld createWorld() {
    return sandbox().worlds().of(WorldClient.create(engine, baseUrl()));
  }

  /** Returns a client of the simulated control API. */
  public SandboxClient sandbox() {
    return SandboxClient.at(URI.create(baseUrl()));
  }

  /**
   * Writes plain mappings for a stock WireMock of the same version line.
   *
   * @return the number of mappings
   * @throws UncheckedIOException when the folder can't be written to
   */
  public int export(Path folder) {
    try {
      return MappingExporter.write(engine.simulation(), folder);
    } catch (IOException e) {
      throw new UncheckedIOException(folder + ": can't be written to", e);
    }
  }

  /**
   * Returns the features of the documents that the simulator does not support, one line each. Every
   * declared response is generated once, which takes seconds for a large document.
   */
  public List<String> unsupportedFeatures() {
    return UnsupportedFeatures.find(engine.simulation());
  }

  /** Restores the state after the start: deletes created resources, stubs and the journal. */
  public void reset() {
    engine.reset();
    server.resetAll();
  }

  @Override
  public void close() {
    fileWatcher.ifPresent(FileWatcher::close);
    engine.closeStreams();
    server.stop();
    engine.reset();
  }
}
