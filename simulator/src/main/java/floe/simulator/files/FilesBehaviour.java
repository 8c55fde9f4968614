package floe.simulator.files;

import floe.files.ApiVersion;
import floe.files.SigningKey;
import floe.simulator.data.SeededRandom;
import floe.simulator.files.benefit.DownloadableRecords;
import floe.simulator.files.benefit.GrantRecords;
import floe.simulator.files.error.RejectedRequestException;
import floe.simulator.http.SimulatedRequest;
import floe.simulator.http.SimulatedResponse;
import floe.simulator.response.Behaviour;
import floe.simulator.response.OperationPlan;
import floe.simulator.response.ValidatedRequest;
import java.util.Optional;

/**
 * Simulates the files API and the control API, from creation to download.
 *
 * <p>A token that the simulator has issued ({@code POST /sandbox/worlds}) is bound to its world and
 * its scopes, and unknown ids are not found. Any other token of the right kind may do everything,
 * and unknown ids give samples.
 */
public final class FilesBehaviour implements Behaviour {
  private static final int KEY_BYTES = 32;

  private final FilesApiDetector detector = new FilesApiDetector();
  private final SampleUrlRewriter sampleUrls = new SampleUrlRewriter();
  private final InMemoryRepository repository = new InMemoryRepository();
  private final WorldRegistry worlds;
  private final TokenRegistry tokens;
  private final FilesRequestGuard guard;
  private final SimulatorClock clock;
  private final SimulatedStore store;
  private final UploadHandler uploads;
  private final FileHandler files;
  private final BenefitHandler benefits;
  private final SessionHandler sessions;
  private final DownloadableHandler downloadables;
  private final WorldHandler worldHandler;
  private final GrantHandler grants;
  private final BenefitGrantHandler benefitGrants;
  private final CustomerHandler customers;
  private final SandboxFileHandler sandboxFiles;

  /** Creates the behaviour with nothing but the shared world. */
  public FilesBehaviour(SeededRandom random, SimulatorClock clock) {
    this.clock = clock;
    this.worlds = new WorldRegistry(random);
    this.tokens = new TokenRegistry(worlds.sharedWorld());
    this.guard = new FilesRequestGuard(tokens);
    SigningKey key = new SigningKey(random.derive("key").nextBytes(KEY_BYTES));
    SimulatedPresigner presigner = new SimulatedPresigner(key);
    FileMapper mapper = new FileMapper(presigner);
    this.store = new SimulatedStore(repository, presigner, clock);
    this.uploads = new UploadHandler(repository, store, mapper, clock, random);
    this.files = new FileHandler(repository, store, mapper, clock);
    DownloadableRecords available = new DownloadableRecords(repository.benefits(), random);
    GrantRecords granted = new GrantRecords(repository.benefits(), available, random);
    this.benefits = new BenefitHandler(repository, available, granted, clock, random);
    this.benefitGrants = new BenefitGrantHandler(
        repository, new GrantMapper(repository, available, worlds.sharedWorld()));
    this.customers = new CustomerHandler(repository, granted, tokens, clock, random);
    this.sessions = new SessionHandler(repository, tokens, clock, random);
    this.downloadables =
        new DownloadableHandler(new DownloadableFinder(repository, available), key, mapper, clock);
    this.worldHandler = new WorldHandler(repository, worlds, tokens, store, clock);
    this.grants = new GrantHandler(repository.customers(), worlds, granted, clock);
    this.sandboxFiles = new SandboxFileHandler(repository, clock);
  }

  /** Checks whether a path belongs to the store behind the presigned URLs. */
  public static boolean isStorePath(String path) {
    return path.startsWith(SimulatedStore.PREFIX);
  }

  /** Returns the store's response to a request for {@link #isStorePath such a path}. */
  public SimulatedResponse respondFromStore(SimulatedRequest request) {
    return store.respond(request);
  }

  @Override
  public Optional<SimulatedResponse> rejectBeforeAuthentication(
      OperationPlan plan, SimulatedRequest request) {
    return isFilesApi(plan)
        ? FilesRequestGuard.rejectBody(plan, request)
            .or(() -> FilesRequestGuard.rejectVersion(plan, request))
        : Optional.empty();
  }

  @Override
  public Optional<SimulatedResponse> rejectAfterAuthentication(
      OperationPlan plan, SimulatedRequest request) {
    return isFilesApi(plan) ? guard.rejectToken(plan, request) : Optional.empty();
  }

  @Override
  public Optional<SimulatedResponse> respond(ValidatedRequest request) {
    if (!isFilesApi(request.plan())) {
      return Optional.empty();
    }
    try {
      return respond(new FilesRequest(request, tokens.findHolder(request.received())));
    } catch (RejectedRequestException e) {
      return Optional.of(e.response(request.plan()));
    }
  }

  private Optional<SimulatedResponse> respond(FilesRequest request) {
    return switch (request.validated().plan().operation().id()) {
      case "files:list" -> files.list(request);
      case "files:create" -> Optional.of(uploads.create(request));
      case "files:uploaded" -> uploads.complete(request);
      case "files:update" -> files.update(request);
      case "files:delete" -> files.delete(request);
      case "files:download" -> files.download(request);
      case "customer_portal:downloadables:list" -> downloadables.list(request);
      case "customer_portal:downloadables:get" -> downloadables.follow(request);
      case "customer-sessions:create" -> Optional.of(sessions.create(request));
      case "customers:list" -> customers.list(request);
      case "customers:create" -> Optional.of(customers.create(request));
      case "customers:get" -> customers.get(request);
      case "customers:update" -> customers.update(request);
      case "customers:delete" -> customers.delete(request);
      case "customers:get_external" -> customers.getExternal(request);
      case "customers:update_external" -> customers.updateExternal(request);
      case "customers:delete_external" -> customers.deleteExternal(request);
      case "benefits:list" -> benefits.list(request);
      case "benefits:create" -> Optional.of(benefits.create(request));
      case "benefits:get" -> benefits.get(request);
      case "benefits:update" -> benefits.update(request);
      case "benefits:delete" -> benefits.delete(request);
      case "benefits:files" -> benefits.files(request);
      case "benefits:grants" -> benefitGrants.listOfBenefit(request);
      case "benefit-grants:list" -> benefitGrants.list(request);
      case "worlds:create" -> Optional.of(worldHandler.create(request));
      case "worlds:get" -> Optional.of(worldHandler.get(request));
      case "worlds:delete" -> Optional.of(worldHandler.delete(request));
      case "grants:create" -> Optional.of(grants.create(request));
      case "grants:revoke" -> Optional.of(grants.revoke(request));
      case "sandbox-files:update" -> Optional.of(sandboxFiles.update(request));
      default -> Optional.empty();
    };
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
    tokens.clear();
    repository.clear();
    store.clear();
    clock.reset();
  }

  @Override
  public void documentsChanged() {
    detector.clearCache();
  }

  private boolean isFilesApi(OperationPlan plan) {
    return detector.matches(plan.contract());
  }
}
