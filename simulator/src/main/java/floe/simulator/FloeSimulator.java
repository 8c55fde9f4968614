package floe.simulator;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import floe.simulator.proxy.ContractProxy;
import floe.simulator.proxy.Recorder;
import floe.simulator.wiremock.SimulatedWireMock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/**
 * A running simulator: a WireMock server that answers as OpenAPI documents say.
 *
 * <p>Without a document it simulates the files API and Floe's control API. Everything that WireMock can do is there beside it,
 * under {@code /__admin} and through {@link #client()}; stubs of your own win over the simulation.
 */
public final class FloeSimulator implements AutoCloseable {
  private final WireMockServer server;
  private final Engine engine;
  private final String host;
  private final long seed;
  private final Optional<Watch> watch;

  private FloeSimulator(WireMockServer server, Engine engine, String host, long seed, Optional<Consumer<String>> watcher) {
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
    } catch (RuntimeException e) { // a half-written file can be broken in any way; the next write is looked at again
      return "the last good document is kept: " + e.getMessage();
    }
  }

  /** Begins the description of a simulator. */
  public static Builder builder() {
    return new Builder();
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
    return WireMock.create().host(host.equals("0.0.0.0") ? "localhost" : host).port(port()).build();
  }

  /** The server itself, for what the client can't do. */
  public WireMockServer wireMock() {
    return server;
  }

  /**
   * A new world of the simulated files API: tests that run at the same time do not see each other's files.
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
   * What the documents declare and the simulator cannot honour, one line each; everything else works. Makes every declared
   * answer once, which takes seconds for a large document.
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

  /** Describes a simulator. */
  public static final class Builder {
    private static final List<Source> DEFAULT = List.of(
        new Source.OfResource("floe/openapi/files.yaml"), new Source.OfResource("floe/openapi/sandbox.yaml"));

    private final List<Source> sources = new ArrayList<>();
    private String host = "127.0.0.1";
    private int port;
    private boolean stateless;
    private boolean repeatable;
    private Optional<URI> proxy = Optional.empty();
    private boolean strict;
    private Optional<Path> record = Optional.empty();
    private Optional<Consumer<String>> watcher = Optional.empty();
    private long seed = new SecureRandom().nextInt(Integer.MAX_VALUE);

    private Builder() {}

    /** Simulates this document too; the default ones are then left out. */
    public Builder spec(Path file) {
      sources.add(new Source.OfFile(file));
      return this;
    }

    /** Simulates the document at this URL too; the default ones are then left out. */
    public Builder spec(URI url) {
      sources.add(new Source.OfUrl(url));
      return this;
    }

    /** Simulates this document too; the default ones are then left out. */
    public Builder spec(Source source) {
      sources.add(source);
      return this;
    }

    /** Listens on this address, {@code 127.0.0.1} unless told. */
    public Builder host(String address) {
      this.host = address;
      return this;
    }

    /** Listens on this port; on any free one unless told, or when it is 0. */
    public Builder port(int number) {
      this.port = number;
      return this;
    }

    /** Makes the whole run repeatable: same seed and same requests, same bytes. */
    public Builder seed(long number) {
      this.seed = number;
      this.repeatable = true;
      return this;
    }

    /** Remembers nothing: every request is answered from the document alone. */
    public Builder stateless() {
      this.stateless = true;
      return this;
    }

    /** Forwards to this server, checks both directions, and answers nothing itself. */
    public Builder proxy(URI target) {
      this.proxy = Optional.of(target);
      return this;
    }

    /** As a proxy, refuses what breaks the contract instead of only telling of it. */
    public Builder strict() {
      this.strict = true;
      return this;
    }

    /** As a proxy, keeps what passes as WireMock mappings in this folder, without tokens and signatures. */
    public Builder record(Path folder) {
      this.record = Optional.of(folder);
      return this;
    }

    /**
     * Reads the documents again when their files change; a broken one is not taken.
     *
     * @param tell gets one line for each change: that it was read, or why the former document is kept
     */
    public Builder watch(Consumer<String> tell) {
      this.watcher = Optional.of(tell);
      return this;
    }

    /**
     * Starts it. The documents are read while the server comes up.
     *
     * @throws floe.contract.ContractException when a document can't be read or is none
     * @throws com.github.tomakehurst.wiremock.common.FatalStartupException when it can't listen there
     */
    public FloeSimulator start() {
      CompletableFuture<Engine> coming = CompletableFuture.supplyAsync(this::engine);
      CompletableFuture<Void> unused = coming.thenAcceptAsync(Engine::warmUp);
      try {
        WireMockServer server = SimulatedWireMock.server(
            host, port, () -> coming.join().surface(), call -> coming.join().answer(call));
        server.start();
        return new FloeSimulator(server, coming.join(), host, seed, watcher);
      } catch (CompletionException e) {
        throw e.getCause() instanceof RuntimeException cause ? cause : e;
      }
    }

    /**
     * The simulation alone, for whoever has a server.
     *
     * @throws floe.contract.ContractException when a document can't be read or is none
     */
    public Engine engine() {
      Optional<ContractProxy> between =
          proxy.map(target -> new ContractProxy(target, strict, record.map(Recorder::new)));
      return new Engine(sources.isEmpty() ? DEFAULT : sources, seed, repeatable, stateless, between);
    }
  }
}
