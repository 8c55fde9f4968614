package floe.simulator;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import floe.contract.Contract;
import floe.contract.ContractException;
import floe.simulator.data.Chance;
import floe.simulator.files.FilesFlow;
import floe.simulator.files.Moments;
import floe.simulator.wiremock.SimulatedWireMock;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/**
 * A running simulator: a WireMock server that answers as OpenAPI documents say.
 *
 * <p>Without a document it simulates the files API and Floe's control API. Everything that WireMock can do is there beside it,
 * under {@code /__admin} and through {@link #client()}; stubs of your own win over the simulation.
 */
public final class FloeSimulator implements AutoCloseable {
  private final WireMockServer server;
  private final Simulation simulation;
  private final String host;
  private final long seed;

  private FloeSimulator(WireMockServer server, Simulation simulation, String host, long seed) {
    this.server = server;
    this.simulation = simulation;
    this.host = host;
    this.seed = seed;
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

  /** Forgets created resources, and stubs and requests too: as after the start. */
  public void reset() {
    simulation.reset();
    server.resetAll();
  }

  @Override
  public void close() {
    server.stop();
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

    /**
     * Starts it.
     *
     * @throws ContractException when a document can't be read or is none
     * @throws com.github.tomakehurst.wiremock.common.FatalStartupException when it can't listen there
     */
    public FloeSimulator start() {
      List<Contract> contracts = (sources.isEmpty() ? DEFAULT : sources).stream().map(Source::load).toList();
      Chance run = Chance.seeded(seed);
      FilesFlow flow = new FilesFlow(run, repeatable ? Moments.repeatable() : Moments.real());
      Simulation simulation = new Simulation(contracts, run, stateless ? List.of() : List.of(flow, new Resources(run)));
      WireMockServer server = SimulatedWireMock.server(host, port, simulation::surface, call -> {
        String path = call.message().path();
        return FilesFlow.isStore(path) ? flow.store(call)
            : OwnPaths.owns(path) ? OwnPaths.answer(call, simulation::reset) : simulation.answer(call);
      });
      server.start();
      return new FloeSimulator(server, simulation, host, seed);
    }
  }
}
