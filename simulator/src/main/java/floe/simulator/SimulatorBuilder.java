package floe.simulator;

import com.github.tomakehurst.wiremock.WireMockServer;
import floe.simulator.proxy.ContractProxy;
import floe.simulator.proxy.Recorder;
import floe.simulator.wiremock.SimulatedWireMock;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** Describes a simulator. */
public final class SimulatorBuilder {
  private static final List<Source> DEFAULT = List.of(
      new Source.OfResource("floe/openapi/files.yaml"),
      new Source.OfResource("floe/openapi/sandbox.yaml"));

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

  SimulatorBuilder() {}

  /** Simulates this document too; the default ones are then left out. */
  public SimulatorBuilder spec(Path file) {
    sources.add(new Source.OfFile(file));
    return this;
  }

  /** Simulates the document at this URL too; the default ones are then left out. */
  public SimulatorBuilder spec(URI url) {
    sources.add(new Source.OfUrl(url));
    return this;
  }

  /** Simulates this document too; the default ones are then left out. */
  public SimulatorBuilder spec(Source source) {
    sources.add(source);
    return this;
  }

  /** Listens on this address, {@code 127.0.0.1} unless told. */
  public SimulatorBuilder host(String address) {
    this.host = address;
    return this;
  }

  /** Listens on this port; on any free one unless told, or when it is 0. */
  public SimulatorBuilder port(int number) {
    this.port = number;
    return this;
  }

  /** Makes the whole run repeatable: same seed and same requests, same bytes. */
  public SimulatorBuilder seed(long number) {
    this.seed = number;
    this.repeatable = true;
    return this;
  }

  /** Remembers nothing: every request is answered from the document alone. */
  public SimulatorBuilder stateless() {
    this.stateless = true;
    return this;
  }

  /** Forwards to this server, checks both directions, and answers nothing itself. */
  public SimulatorBuilder proxy(URI target) {
    this.proxy = Optional.of(target);
    return this;
  }

  /** As a proxy, refuses what breaks the contract instead of only telling of it. */
  public SimulatorBuilder strict() {
    this.strict = true;
    return this;
  }

  /**
   * As a proxy, keeps what passes as WireMock mappings in this folder, without tokens and
   * signatures.
   */
  public SimulatorBuilder record(Path folder) {
    this.record = Optional.of(folder);
    return this;
  }

  /**
   * Reads the documents again when their files change; a broken one is not taken.
   *
   * @param tell gets one line for each change: that it was read, or why the former document is kept
   */
  public SimulatorBuilder watch(Consumer<String> tell) {
    this.watcher = Optional.of(tell);
    return this;
  }

  /**
   * Starts it. The documents are read while the server comes up.
   *
   * @throws floe.contract.document.ContractException when a document can't be read or is none
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
   * @throws floe.contract.document.ContractException when a document can't be read or is none
   */
  public Engine engine() {
    Optional<ContractProxy> between =
        proxy.map(target -> new ContractProxy(target, strict, record.map(Recorder::new)));
    return new Engine(sources.isEmpty() ? DEFAULT : sources, seed, repeatable, stateless, between);
  }
}
