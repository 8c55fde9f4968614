package floe.simulator;

import floe.contract.Contract;
import floe.simulator.data.Chance;
import floe.simulator.files.FilesFlow;
import floe.simulator.files.Moments;
import floe.simulator.proxy.ContractProxy;
import java.util.List;
import java.util.Optional;

/** The simulator without a server: gives an answer to each request, whoever brought it. */
public final class Engine {
  private final List<Source> sources;
  private final Chance run;
  private final FilesFlow flow;
  private final List<Behaviour> behaviours;
  private final Optional<ContractProxy> proxy;
  private volatile Simulation simulation;

  /**
   * Reads the documents.
   *
   * @throws floe.contract.document.ContractException when one can't be read or is none
   */
  Engine(
      List<Source> sources,
      long seed,
      boolean repeatable,
      boolean stateless,
      Optional<ContractProxy> proxy) {
    this.sources = List.copyOf(sources);
    this.run = Chance.seeded(seed);
    this.flow = new FilesFlow(run, repeatable ? Moments.repeatable() : Moments.real());
    this.behaviours = stateless ? List.of() : List.of(flow, new Resources(run));
    this.proxy = proxy;
    this.simulation = load();
  }

  /** What the documents declare now. */
  public Surface surface() {
    return simulation.surface();
  }

  /** The answer to a request. */
  public Answer answer(Call call) {
    Optional<Answer> preflight = Cors.preflight(call);
    return preflight.orElseGet(() -> Cors.shared(call, routed(call)));
  }

  /** Forgets what was created. */
  public void reset() {
    flow.reset();
    simulation.reset();
  }

  /**
   * Reads the documents again; what was created stays.
   *
   * @throws floe.contract.document.ContractException when one is broken: the former ones are kept
   */
  void reload() {
    Simulation fresh = load();
    behaviours.forEach(Behaviour::documentsChanged);
    simulation = fresh;
  }

  /** Does what the first request would otherwise wait for: compiles schemas, loads classes. */
  void warmUp() {
    simulation.warmUp();
  }

  List<Source> sources() {
    return sources;
  }

  Simulation simulation() {
    return simulation;
  }

  private Answer routed(Call call) {
    String path = call.message().path();
    if (FilesFlow.isStore(path)) {
      return flow.store(call);
    }
    if (OwnPaths.owns(path)) {
      return OwnPaths.answer(call, this::reset);
    }
    return proxy.isPresent() ? proxy.get().answer(call, surface()) : simulation.answer(call);
  }

  private Simulation load() {
    List<Contract> contracts = sources.stream().map(Source::load).toList();
    return new Simulation(contracts, run, behaviours);
  }
}
