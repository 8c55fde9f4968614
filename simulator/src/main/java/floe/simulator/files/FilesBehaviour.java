package floe.simulator.files;

import floe.contract.Contract;
import floe.files.ApiVersion;
import floe.files.SigningKey;
import floe.simulator.data.SeededRandom;
import floe.simulator.files.benefit.DownloadableRecords;
import floe.simulator.files.benefit.GrantRecords;
import floe.simulator.files.error.RejectedRequestException;
import floe.simulator.files.storage.PartStorage;
import floe.simulator.files.world.InMemoryRepository;
import floe.simulator.files.world.SessionExpiries;
import floe.simulator.files.world.TokenRegistry;
import floe.simulator.files.world.WorldLifecycle;
import floe.simulator.files.world.WorldRegistry;
import floe.simulator.http.FaultDecision;
import floe.simulator.http.SimulatedRequest;
import floe.simulator.http.SimulatedResponse;
import floe.simulator.response.Behaviour;
import floe.simulator.response.OperationPlan;
import floe.simulator.response.ValidatedRequest;
import floe.simulator.steering.JournalStream;
import floe.simulator.steering.SimulatorClock;
import floe.simulator.steering.WorldSteering;
import floe.steering.FaultRegistry;
import floe.steering.Rule;
import floe.steering.StepRequest;
import floe.steering.journal.JournalEntries;
import floe.steering.journal.StorePaths;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Simulates the files API and the control API, from creation to download.
 *
 * <p>A token that the simulator has issued ({@code POST /sandbox/worlds}) is bound to its world and
 * its scopes, and unknown ids are not found. Any other token of the right kind may do everything,
 * and unknown ids give samples.
 */
public final class FilesBehaviour implements Behaviour {
  private static final int KEY_BYTES = 32;
  private static final String LINK_TOKEN = "token";
  private static final String FOLLOW_LINK = "customer_portal:downloadables:get";

  private final FilesApiDetector detector = new FilesApiDetector();
  private final SampleUrlRewriter sampleUrls = new SampleUrlRewriter();
  private final InMemoryRepository repository = new InMemoryRepository();
  private final WorldRegistry worlds;
  private final TokenRegistry tokens;
  private final CallerCheck callers;
  private final LimitCheck limits;
  private final SessionExpiries expiries = new SessionExpiries();
  private final WorldSteering steering;
  private final SimulatedPresigner presigner;
  private final SimulatedStore store;
  private final DownloadableHandler downloadables;
  private final FilesOperations operations;
  private final ControlOperations control;
  private final WorldLifecycle lifecycle;
  private final FaultRegistry faults = new FaultRegistry();
  private final JournalHandler journals;

  /** Creates the behaviour with nothing but the shared world. */
  public FilesBehaviour(SeededRandom random, SimulatorClock clock) {
    this.steering = new WorldSteering(clock, random);
    this.worlds = new WorldRegistry(random);
    this.tokens = new TokenRegistry(worlds.sharedWorld());
    this.callers = new CallerCheck(tokens, expiries, clock);
    this.limits = new LimitCheck(steering.limits(), callers);
    SigningKey key = new SigningKey(random.derive("key").nextBytes(KEY_BYTES));
    this.presigner = new SimulatedPresigner(key);
    FileMapper mapper = new FileMapper(presigner);
    PartStorage parts = new PartStorage();
    this.store = new SimulatedStore(repository, parts, presigner, clock);
    DownloadableRecords available = new DownloadableRecords(repository.benefits(), random);
    GrantRecords granted = new GrantRecords(repository.benefits(), available, random);
    this.downloadables =
        new DownloadableHandler(new DownloadableFinder(repository, available), key, mapper, clock);
    this.operations = new FilesOperations(
        new FileHandler(repository, store, mapper, clock),
        new UploadHandler(repository, store, mapper, steering, random, faults),
        downloadables,
        new SessionHandler(repository, tokens, expiries, clock, random),
        new CustomerHandler(repository, granted, tokens, clock, random),
        new BenefitHandler(repository, available, granted, clock, random),
        new BenefitGrantHandler(
            repository, new GrantMapper(repository, available, worlds.sharedWorld())));
    this.lifecycle = new WorldLifecycle(worlds, repository, tokens, expiries, parts, clock, random);
    this.journals = new JournalHandler(steering.journal().journals(), worlds);
    this.control = new ControlOperations(
        new WorldHandler(repository.customers(), worlds, lifecycle, this::forgetSteering),
        new SnapshotHandler(worlds, lifecycle.snapshots()),
        new ClockHandler(clock.worlds(), worlds),
        new FaultRuleHandler(faults, worlds),
        new RateLimitHandler(steering.limits(), worlds),
        journals,
        new GrantHandler(repository.customers(), worlds, granted, clock),
        new SandboxFileHandler(repository, clock));
    worlds.whenGone(this::forgetSteering);
  }

  private void forgetSteering(UUID organizationId) {
    faults.clear(organizationId);
    steering.forget(organizationId);
  }

  /** Checks whether a path belongs to the store behind the presigned URLs. */
  public static boolean isStorePath(String path) {
    return path.startsWith(SimulatedStore.PREFIX);
  }

  /** Returns the store's response to a request for {@link #isStorePath such a path}. */
  public SimulatedResponse respondFromStore(
      SimulatedRequest request, Optional<FaultDecision> decision) {
    return store.respond(request, decision);
  }

  /** Checks whether a world has a fault rule. */
  public boolean hasFaultRules() {
    return !faults.isEmpty();
  }

  /**
   * Asks the fault rules about a request to the store, unless it is rejected before that.
   *
   * @param head the request without its body
   * @return empty if no rule can be about such a request
   */
  public Optional<FaultDecision> decideStoreFault(SimulatedRequest head) {
    return store
        .find(head.message().path())
        .flatMap(file -> store
            .step(file, head)
            .filter(step -> faults.mayFire(file.organizationId(), step.step()))
            .map(step -> new FaultDecision(
                Optional.empty(),
                faults.next(file.organizationId(), step),
                step.part().isPresent(),
                head.notes())));
  }

  /** Checks whether one of these documents is the files API or the control API. */
  public boolean isIn(List<Contract> contracts) {
    return contracts.stream().anyMatch(detector::matches);
  }

  /** Returns a request with its id. */
  public SimulatedRequest begin(SimulatedRequest request) {
    return steering.journal().begin(request);
  }

  /** Writes into the journal how a request was answered. */
  public void addToJournal(SimulatedRequest request, SimulatedResponse response) {
    String path = request.message().path();
    if (isStorePath(path)) {
      String storePath = path.substring(SimulatedStore.PREFIX.length() - 1);
      StorePaths.organization(storePath)
          .filter(world -> worlds.find(world).isPresent())
          .ifPresent(request.notes()::belongsTo);
      steering
          .journal()
          .addStore(
              request, storePath, response, () -> presigner.expected(request).toFault());
    } else if (!JournalEntries.isControl(path)) {
      steering.journal().addApi(request, response);
    }
  }

  /** Opens the stream of a journal that a valid request asks for; empty if it asks for none. */
  public Optional<JournalStream> openStream(SimulatedRequest request) {
    return journals.open(request);
  }

  /** Ends all streams. */
  public void closeStreams() {
    steering.journal().journals().close();
  }

  @Override
  public boolean mayFail(OperationPlan plan) {
    return faults.mayFire(plan.operation().id()) && isFilesApi(plan);
  }

  @Override
  public Optional<Rule> nextFault(
      OperationPlan plan, Map<String, String> pathParameters, SimulatedRequest head) {
    Optional<UUID> organization = plan.operation().security().isEmpty()
        ? downloadables.organizationOf(pathParameters.getOrDefault(LINK_TOKEN, ""))
        : Optional.of(tokens.findHolder(head).world().id());
    return organization.flatMap(
        world -> faults.next(world, StepRequest.of(plan.operation().id())));
  }

  @Override
  public Optional<SimulatedResponse> rejectBeforeAuthentication(
      OperationPlan plan, SimulatedRequest request) {
    return isFilesApi(plan)
        ? FilesRequestGuard.rejectBody(plan, request)
            .or(() -> FilesRequestGuard.rejectVersion(plan, request))
            .or(() -> rejectForLimit(plan, request))
        : Optional.empty();
  }

  private Optional<SimulatedResponse> rejectForLimit(OperationPlan plan, SimulatedRequest request) {
    if (!plan.operation().security().isEmpty()) {
      callers.identify(request);
      return limits.reject(plan, request, Optional.empty());
    }
    return plan.operation().id().equals(FOLLOW_LINK)
        ? limits.reject(plan, request, downloadables.identify(request, worlds))
        : Optional.empty();
  }

  @Override
  public Optional<SimulatedResponse> rejectAfterAuthentication(
      OperationPlan plan, SimulatedRequest request) {
    return isFilesApi(plan) ? callers.reject(plan, request) : Optional.empty();
  }

  @Override
  public Optional<SimulatedResponse> respond(ValidatedRequest request) {
    if (!isFilesApi(request.plan())) {
      return Optional.empty();
    }
    try {
      FilesRequest received = new FilesRequest(request, tokens.findHolder(request.received()));
      return operations.respond(received).or(() -> control.respond(received));
    } catch (RejectedRequestException e) {
      return Optional.of(e.response(request.plan()));
    }
  }

  @Override
  public SimulatedResponse postProcess(
      OperationPlan plan, SimulatedRequest request, SimulatedResponse response) {
    if (!isFilesApi(plan)) {
      return response;
    }
    SimulatedResponse versioned = request.header(ApiVersion.HEADER).isEmpty()
        ? response
        : FilesRequestGuard.version(request)
            .map(version -> response.withReplacedHeader(ApiVersion.HEADER, version))
            .orElse(response);
    return sampleUrls.rewrite(versioned, request.baseUrl());
  }

  @Override
  public void reset() {
    worlds.clear();
    lifecycle.clear();
    tokens.clear();
    repository.clear();
    store.clear();
    expiries.clear();
    steering.reset();
    faults.clear();
  }

  @Override
  public void documentsChanged() {
    detector.clearCache();
  }

  private boolean isFilesApi(OperationPlan plan) {
    return detector.matches(plan.contract());
  }
}
