package floe.simulator;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import floe.simulator.wiremock.SimulatedWireMock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A running simulator: a WireMock server that answers as OpenAPI documents say.
 *
 * <p>Without a document it simulates the files API and Floe's control API. Everything that WireMock
 * can do is there beside it, under {@code /__admin} and through {@link #client()}; stubs of your
 * own win over the simulation.
 */
public final class FloeSimulator implements AutoCloseable {
  private final WireMockServer server;
  private final Engine engine;
  private final String host;
  private final long seed;
  private final Optional<Watch> watch;

  FloeSimulator(
      WireMockServer server,
      Engine engine,
      String host,
      long seed,
      Optional<Consumer<String>> watcher) {
    this.server = server;
    this.engine = engine;
    this.host = host;
    this.seed = seed;
    this.watch = watcher.map(tell -> new Watch(files(engine), () -> tell.accept(reload())));
  }

  private static List<Path> files(Engine engine) {
    return engine.sources().stream()
        .filter(Source.OfFile.class::isInstance)
        .map(source -> ((Source.OfFile) source).file())
        .toList();
  }

  private String reload() {
    try {
      engine.reload();
      SimulatedWireMock.restub(server, engine::surface);
      return "the document was read again";
    } catch (
        RuntimeException
            e) { // a half-written file can be broken in any way; the next write is looked at again
      return "the last good document is kept: " + e.getMessage();
    }
  }

  /** Begins the description of a simulator. */
  public static SimulatorBuilder builder() {
    return new SimulatorBuilder();
  }

  /** Where it listens, without a slash at the end. */
  public String baseUrl() {
    boolean any = host.equals("0.0.0.0") || host.equals("::");
    String name = any ? "localhost" : host.contains(":") ? "[" + host + "]" : host;
    return "http://" + name + ":" + port();
  }

  /** The port it listens on. */
  public int port() {
    return server.port();
  }

  /** What its generated data depend on: start another with it to get the same. */
  public long seed() {
    return seed;
  }

  /** A client of its admin API, for stubs and verification. */
  public WireMock client() {
    return WireMock.create()
        .host(host.equals("0.0.0.0") ? "localhost" : host)
        .port(port())
        .build();
  }

  /** The server itself, for what the client can't do. */
  public WireMockServer wireMock() {
    return server;
  }

  /**
   * A new world of the simulated files API: tests that run at the same time do not see each other's
   * files.
   *
   * @throws IllegalStateException when it is another document that is simulated
   */
  public SimulatedWorld newWorld() {
    return Worldly.create(engine, baseUrl());
  }

  /**
   * Writes plain WireMock mappings that a stock WireMock of the same line serves.
   *
   * @return how many
   * @throws UncheckedIOException when the folder can't be written to
   */
  public int export(Path folder) {
    try {
      return Export.write(engine.simulation(), folder);
    } catch (IOException e) {
      throw new UncheckedIOException(folder + ": can't be written to", e);
    }
  }

  /**
   * What the documents declare and the simulator cannot honour, one line each; everything else
   * works. Makes every declared answer once, which takes seconds for a large document.
   */
  public List<String> shortcomings() {
    return Shortcomings.of(engine.simulation());
  }

  /** Forgets created resources, and stubs and requests too: as after the start. */
  public void reset() {
    engine.reset();
    server.resetAll();
  }

  @Override
  public void close() {
    watch.ifPresent(Watch::close);
    server.stop();
    engine.reset();
  }
}
