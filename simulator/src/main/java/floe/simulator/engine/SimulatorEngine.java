package floe.simulator.engine;

import floe.contract.Contract;
import floe.control.ControlPath;
import floe.simulator.data.SeededRandom;
import floe.simulator.files.FilesBehaviour;
import floe.simulator.files.SimulatorClock;
import floe.simulator.http.Cors;
import floe.simulator.http.SimulatedRequest;
import floe.simulator.http.SimulatedResponse;
import floe.simulator.proxy.ContractProxy;
import floe.simulator.response.Behaviour;
import floe.simulator.routing.AdminEndpoints;
import floe.simulator.routing.Router;
import floe.simulator.state.StatefulResources;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The simulator without an HTTP server: returns the response to each request. */
public final class SimulatorEngine {
  private final Supplier<List<Contract>> documents;
  private final SeededRandom random;
  private final FilesBehaviour files;
  private final List<Behaviour> behaviours;
  private final Optional<ContractProxy> proxy;
  private volatile Simulation simulation;

  /**
   * Loads the documents.
   *
   * @param documents loads the documents; called again by {@link #reload}
   * @param seed the seed of all generated data
   * @param repeatable whether the clock starts at a fixed time and does not follow the real time
   * @param stateless whether to keep nothing between requests
   * @param proxy forwards every request instead of simulating it
   * @throws floe.contract.document.ContractException when a document can't be read or is not valid
   */
  public SimulatorEngine(
      Supplier<List<Contract>> documents,
      long seed,
      boolean repeatable,
      boolean stateless,
      Optional<ContractProxy> proxy) {
    this.documents = documents;
    this.random = SeededRandom.withSeed(seed);
    this.files = new FilesBehaviour(
        random, repeatable ? SimulatorClock.repeatable() : SimulatorClock.system());
    this.behaviours = stateless ? List.of() : List.of(files, new StatefulResources(random));
    this.proxy = proxy;
    this.simulation = load();
  }

  /** Returns the router of the documents as they are now. */
  public Router router() {
    return simulation.router();
  }

  /** Returns the response to a request. */
  public SimulatedResponse respond(SimulatedRequest request) {
    return steers(request)
        ? dispatch(request)
        : Cors.preflight(request).orElseGet(() -> Cors.allowOrigin(request, dispatch(request)));
  }

  /**
   * Returns whether a request is for the control API, where it is among the documents, or for what
   * resets the simulator.
   */
  boolean steers(SimulatedRequest request) {
    String path = request.message().path();
    return AdminEndpoints.resets(path)
        || (ControlPath.matches(router().withoutBasePath(path)) && simulation.hasControlApi());
  }

  /** Deletes everything that was created. */
  public void reset() {
    files.reset();
    simulation.reset();
  }

  /**
   * Loads the documents again; what was created stays.
   *
   * @throws floe.contract.document.ContractException when one is not valid: the previous documents
   *     stay in use
   */
  public void reload() {
    Simulation reloaded = load();
    behaviours.forEach(Behaviour::documentsChanged);
    simulation = reloaded;
  }

  /** Compiles schemas and loads classes, for which the first request would have to wait. */
  public void warmUp() {
    simulation.warmUp();
  }

  /** Returns the simulation of the documents as they are now. */
  public Simulation simulation() {
    return simulation;
  }

  private SimulatedResponse dispatch(SimulatedRequest request) {
    String path = request.message().path();
    if (FilesBehaviour.isStorePath(path)) {
      return files.respondFromStore(request);
    }
    if (AdminEndpoints.contains(path)) {
      return AdminEndpoints.respond(request, this::reset);
    }
    return proxy.isPresent() ? proxy.get().respond(request, router()) : simulation.respond(request);
  }

  private Simulation load() {
    return new Simulation(documents.get(), random, behaviours);
  }
}
