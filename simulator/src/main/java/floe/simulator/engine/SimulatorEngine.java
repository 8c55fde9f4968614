package floe.simulator.engine;

import floe.contract.Contract;
import floe.control.ControlPath;
import floe.files.ApiError;
import floe.simulator.data.SeededRandom;
import floe.simulator.files.FilesBehaviour;
import floe.simulator.http.Cors;
import floe.simulator.http.FaultDecision;
import floe.simulator.http.SimulatedRequest;
import floe.simulator.http.SimulatedResponse;
import floe.simulator.proxy.ContractProxy;
import floe.simulator.response.Behaviour;
import floe.simulator.response.ErrorResponses;
import floe.simulator.routing.AdminEndpoints;
import floe.simulator.routing.Router;
import floe.simulator.state.StatefulResources;
import floe.simulator.steering.JournalStream;
import floe.simulator.steering.RequestJournal;
import floe.simulator.steering.SimulatorClock;
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
  private final boolean isStateless;
  private volatile boolean isTraced;
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
    this.isStateless = stateless;
    this.simulation = load();
  }

  /** Returns the router of the documents as they are now. */
  public Router router() {
    return simulation.router();
  }

  /** Returns the response to a request that no fault rule is asked about. */
  public SimulatedResponse respond(SimulatedRequest request) {
    return respond(request, Optional.empty());
  }

  /**
   * Returns the response to a request.
   *
   * @param decision what the fault rules have decided; empty if none can be about the request
   */
  public SimulatedResponse respond(SimulatedRequest request, Optional<FaultDecision> decision) {
    if (!isTraced) {
      return answer(request, decision);
    }
    SimulatedRequest noted =
        decision.map(made -> request.withNotes(made.notes())).orElseGet(() -> files.begin(request));
    return trace(noted, answer(noted, decision));
  }

  /** Returns the response to a request that must not steer the simulator. */
  SimulatedResponse refuse(SimulatedRequest request, ApiError error) {
    SimulatedResponse response = ErrorResponses.of(error);
    return isTraced ? trace(files.begin(request), response) : response;
  }

  /** Gives the response of the files API or the control API an id, and remembers it. */
  private SimulatedResponse trace(SimulatedRequest request, SimulatedResponse response) {
    if (!isStateless && !isAdmin(request) && !isPreflightOfApi(request)) {
      files.addToJournal(request, response);
    }
    return RequestJournal.withId(request, response);
  }

  private static boolean isAdmin(SimulatedRequest request) {
    String path = request.message().path();
    return AdminEndpoints.contains(path) && !FilesBehaviour.isStorePath(path);
  }

  private static boolean isPreflightOfApi(SimulatedRequest request) {
    return request.message().method().equals("OPTIONS")
        && !FilesBehaviour.isStorePath(request.message().path())
        && Cors.preflight(request).isPresent();
  }

  private SimulatedResponse answer(SimulatedRequest request, Optional<FaultDecision> decision) {
    return steers(request)
        ? dispatch(request, decision)
        : Cors.preflight(request)
            .orElseGet(() -> Cors.allowOrigin(request, dispatch(request, decision)));
  }

  /** Opens the stream of a journal that a valid request asks for; empty if it asks for none. */
  public Optional<JournalStream> openStream(SimulatedRequest request) {
    return isTraced && !isStateless ? files.openStream(request) : Optional.empty();
  }

  /** Ends all streams of journals, for which a server would wait. */
  public void closeStreams() {
    files.closeStreams();
  }

  /** Checks whether there is a fault rule in any world. */
  public boolean hasFaultRules() {
    return files.hasFaultRules();
  }

  /**
   * Asks the fault rules about a request before its body is read. The decision must be passed to
   * {@link #respond(SimulatedRequest, Optional)}, since the request has been counted.
   *
   * @param received the request without its body
   * @return empty if no rule can be about such a request
   */
  public Optional<FaultDecision> decideFault(SimulatedRequest received) {
    SimulatedRequest head = files.begin(received);
    return FilesBehaviour.isStorePath(head.message().path())
        ? files.decideStoreFault(head)
        : simulation.decideFault(head);
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

  private SimulatedResponse dispatch(SimulatedRequest request, Optional<FaultDecision> decision) {
    String path = request.message().path();
    if (FilesBehaviour.isStorePath(path)) {
      return files.respondFromStore(request, decision);
    }
    if (AdminEndpoints.contains(path)) {
      return AdminEndpoints.respond(request, this::reset);
    }
    return proxy.isPresent()
        ? proxy.get().respond(request, router())
        : simulation.respond(request, decision);
  }

  private Simulation load() {
    List<Contract> contracts = documents.get();
    isTraced = proxy.isEmpty() && files.isIn(contracts);
    return new Simulation(contracts, random, behaviours);
  }
}
