package floe.simulator;

import com.github.tomakehurst.wiremock.WireMockServer;
import floe.contract.Contract;
import floe.control.ControlApiGuard;
import floe.control.ControlPath;
import floe.control.ListenAddress;
import floe.control.SandboxToken;
import floe.simulator.engine.SimulatorEngine;
import floe.simulator.engine.SteeringAccess;
import floe.simulator.proxy.ContractProxy;
import floe.simulator.proxy.TrafficRecorder;
import floe.simulator.wiremock.WireMockServerFactory;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** Configures and starts a simulator. */
public final class SimulatorBuilder {
  private static final List<ContractSource> DEFAULT_SOURCES = List.of(
      new ContractSource.OfResource("floe/openapi/files.yaml"),
      new ContractSource.OfResource("floe/openapi/sandbox.yaml"));

  private final List<ContractSource> sources = new ArrayList<>();
  private String host = "127.0.0.1";
  private int port;
  private Optional<URI> publicUrl = Optional.empty();
  private Optional<SandboxToken> sandboxToken = Optional.empty();
  private boolean sandbox = true;
  private boolean stateless;
  private boolean repeatable;
  private Optional<URI> proxy = Optional.empty();
  private boolean strict;
  private Optional<Path> recordingFolder = Optional.empty();
  private Optional<Consumer<String>> onReload = Optional.empty();
  private long seed = new SecureRandom().nextInt(Integer.MAX_VALUE);

  SimulatorBuilder() {}

  /** Simulates this document in addition to those added before, and instead of the default ones. */
  public SimulatorBuilder spec(Path file) {
    sources.add(new ContractSource.OfFile(file));
    return this;
  }

  /**
   * Simulates the document at this URL in addition to those added before, and instead of the
   * default ones.
   */
  public SimulatorBuilder spec(URI url) {
    sources.add(new ContractSource.OfUrl(url));
    return this;
  }

  /** Simulates this document in addition to those added before, and instead of the default ones. */
  public SimulatorBuilder spec(ContractSource source) {
    sources.add(source);
    return this;
  }

  /** Sets the address to listen on; {@code 127.0.0.1} by default. */
  public SimulatorBuilder host(String address) {
    this.host = address;
    return this;
  }

  /** Sets the port to listen on; 0, the default, takes any free port. */
  public SimulatorBuilder port(int number) {
    this.port = number;
    return this;
  }

  /**
   * Sets the address that clients use, where it is not the one to listen on. The control API and
   * WireMock's admin API answer to its host, too.
   */
  public SimulatorBuilder publicUrl(URI url) {
    this.publicUrl = Optional.of(url);
    return this;
  }

  /**
   * Sets the bearer token that the control API and WireMock's admin API demand. A simulator that
   * listens on more than loopback needs one, unless it has {@linkplain #noSandbox no sandbox}.
   */
  public SimulatorBuilder sandboxToken(SandboxToken token) {
    this.sandboxToken = Optional.of(token);
    return this;
  }

  /**
   * Serves the documents and nothing else over HTTP: no control API, no admin API of WireMock, no
   * {@code Prefer}.
   */
  public SimulatorBuilder noSandbox() {
    this.sandbox = false;
    return this;
  }

  /** Makes the run repeatable: the same seed and the same requests give the same bytes. */
  public SimulatorBuilder seed(long number) {
    this.seed = number;
    this.repeatable = true;
    return this;
  }

  /** Keeps nothing between requests: every response comes from the document alone. */
  public SimulatorBuilder stateless() {
    this.stateless = true;
    return this;
  }

  /** Forwards every request to this server and validates requests and responses. */
  public SimulatorBuilder proxy(URI target) {
    this.proxy = Optional.of(target);
    return this;
  }

  /** Rejects what violates the contract; without this, a proxy only reports it. */
  public SimulatorBuilder strict() {
    this.strict = true;
    return this;
  }

  /**
   * Records the traffic of a proxy as WireMock mappings in this folder, without tokens and
   * signatures.
   */
  public SimulatorBuilder record(Path folder) {
    this.recordingFolder = Optional.of(folder);
    return this;
  }

  /**
   * Loads the documents again when their files change. An invalid document is not taken.
   *
   * @param listener gets one line for each change: that the document was read, or why the previous
   *     one stays in use
   */
  public SimulatorBuilder watch(Consumer<String> listener) {
    this.onReload = Optional.of(listener);
    return this;
  }

  /**
   * Starts the simulator. The documents are loaded while the server starts.
   *
   * @throws floe.contract.document.ContractException when a document can't be read or is not valid
   * @throws com.github.tomakehurst.wiremock.common.FatalStartupException when the address or the
   *     port can't be used
   * @throws IllegalArgumentException when other machines could steer the simulator without a token
   */
  public FloeSimulator start() {
    if (sandbox) {
      ListenAddress.check(host, sandboxToken).ifPresent(problem -> {
        throw new IllegalArgumentException(problem);
      });
    }
    CompletableFuture<SimulatorEngine> engine = CompletableFuture.supplyAsync(this::engine);
    CompletableFuture<Void> unused = engine.thenAcceptAsync(SimulatorEngine::warmUp);
    try {
      WireMockServer server = WireMockServerFactory.create(
          host, port, engine::join, new SteeringAccess(engine::join, guard()));
      server.start();
      return new FloeSimulator(
          server, engine.join(), host, publicUrl, sandboxToken, seed, fileSources(), onReload);
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /**
   * Creates the simulator without an HTTP server.
   *
   * @throws floe.contract.document.ContractException when a document can't be read or is not valid
   */
  public SimulatorEngine engine() {
    Optional<ContractProxy> contractProxy = proxy.map(
        target -> new ContractProxy(target, strict, recordingFolder.map(TrafficRecorder::new)));
    List<ContractSource> loaded = sources.isEmpty() ? DEFAULT_SOURCES : List.copyOf(sources);
    return new SimulatorEngine(
        () -> loaded.stream().map(this::load).toList(), seed, repeatable, stateless, contractProxy);
  }

  private Optional<ControlApiGuard> guard() {
    return sandbox
        ? Optional.of(new ControlApiGuard(host, publicUrl, sandboxToken))
        : Optional.empty();
  }

  private Contract load(ContractSource source) {
    Contract contract = source.load();
    boolean control = contract.operation("worlds:create").isPresent();
    return sandbox || !control
        ? contract
        : contract.only(operation -> !ControlPath.matches(operation.path()));
  }

  /** Returns the documents that are files, which can be watched. */
  private List<Path> fileSources() {
    return sources.stream()
        .filter(ContractSource.OfFile.class::isInstance)
        .map(source -> ((ContractSource.OfFile) source).file())
        .toList();
  }
}
