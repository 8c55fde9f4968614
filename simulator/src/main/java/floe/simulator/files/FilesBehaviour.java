package floe.simulator.files;

import floe.simulator.data.SeededRandom;
import floe.simulator.http.SimulatedRequest;
import floe.simulator.http.SimulatedResponse;
import floe.simulator.response.Behaviour;
import floe.simulator.response.OperationPlan;
import floe.simulator.response.ValidatedRequest;
import java.util.List;
import java.util.Optional;

/**
 * Simulates the files API and the control API, from creation to download.
 *
 * <p>A token that the simulator has issued ({@code POST /sandbox/worlds}) is bound to its world and
 * its scopes, and unknown ids are not found. Any other token of the right kind may do everything,
 * and unknown ids give samples.
 */
public final class FilesBehaviour implements Behaviour {
  private static final SimulatedResponse NOTHING =
      SimulatedResponse.of(204, List.of(), new byte[0]);

  private final FilesApiDetector detector = new FilesApiDetector();
  private final WorldRegistry worlds;
  private final FilesRequestGuard guard;
  private final InMemoryRepository repository = new InMemoryRepository();
  private final SimulatorClock clock;
  private final SimulatedStore store;
  private final FileHandler files;
  private final CustomerHandler customers;
  private final DownloadableHandler downloadables;
  private final SandboxHandler sandbox;
  private final GrantHandler grants;
  private volatile Rewritten last = new Rewritten(NOTHING, "", NOTHING);

  private record Rewritten(SimulatedResponse response, String base, SimulatedResponse rewritten) {}

  /** Creates the behaviour with nothing but the shared world. */
  public FilesBehaviour(SeededRandom random, SimulatorClock clock) {
    this.clock = clock;
    this.worlds = new WorldRegistry(random);
    this.guard = new FilesRequestGuard(worlds);
    SimulatedPresigner presigner = new SimulatedPresigner(random);
    FileSerializer serializer = new FileSerializer(presigner);
    this.store = new SimulatedStore(repository, presigner, clock);
    this.files = new FileHandler(repository, store, serializer, clock, random);
    this.customers = new CustomerHandler(repository, worlds, clock, random);
    this.downloadables = new DownloadableHandler(repository, serializer, presigner, clock, random);
    this.sandbox = new SandboxHandler(repository, worlds, store, clock);
    this.grants = new GrantHandler(repository, worlds, clock, random);
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
    return isFilesApi(plan) ? FilesRequestGuard.rejectVersion(plan, request) : Optional.empty();
  }

  @Override
  public Optional<SimulatedResponse> rejectAfterAuthentication(
      OperationPlan plan, SimulatedRequest request) {
    return isFilesApi(plan)
        ? FilesRequestGuard.rejectBody(plan, request).or(() -> guard.rejectToken(plan, request))
        : Optional.empty();
  }

  @Override
  public Optional<SimulatedResponse> respond(ValidatedRequest request) {
    if (!isFilesApi(request.plan())) {
      return Optional.empty();
    }
    TokenHolder holder = worlds.findHolder(request.received());
    return switch (request.plan().operation().id()) {
      case "files:list" -> files.list(request, holder);
      case "files:create" -> files.create(request, holder);
      case "files:uploaded" -> files.uploaded(request, holder);
      case "files:update" -> files.update(request, holder);
      case "files:delete" -> files.delete(request, holder);
      case "files:download" -> files.download(request, holder);
      case "customer_portal:downloadables:list" -> downloadables.list(request, holder);
      case "customer_portal:downloadables:get" -> downloadables.redirect(request);
      case "customer-sessions:create" -> customers.createSession(request, holder);
      case "benefits:create" -> customers.createBenefit(request, holder);
      case "benefits:get" -> customers.getBenefit(request, holder);
      case "worlds:create" -> sandbox.createWorld(request);
      case "worlds:get" -> sandbox.getWorld(request);
      case "worlds:delete" -> sandbox.deleteWorld(request);
      case "grants:create" -> grants.create(request);
      case "grants:revoke" -> grants.revoke(request);
      case "sandbox-files:update" -> sandbox.updateFile(request);
      default -> Optional.empty();
    };
  }

  @Override
  public SimulatedResponse postProcess(
      OperationPlan plan, SimulatedRequest request, SimulatedResponse response) {
    if (!isFilesApi(plan)) {
      return response;
    }
    String version = request.header(FilesRequestGuard.VERSION_HEADER);
    return rewriteSampleUrls(
        FilesRequestGuard.VERSIONS.contains(version)
            ? response.withReplacedHeader(FilesRequestGuard.VERSION_HEADER, version)
            : response,
        request.baseUrl());
  }

  /**
   * Rewrites the sample URLs of a response. The last result is cached, because the same response is
   * often sent again.
   */
  @SuppressWarnings("ReferenceEquality") // the same object, not an equal one
  private SimulatedResponse rewriteSampleUrls(SimulatedResponse response, String base) {
    Rewritten known = last;
    if (known.response() == response && known.base().equals(base)) {
      return known.rewritten();
    }
    SimulatedResponse rewritten = SampleUrlRewriter.rewrite(response, base);
    last = new Rewritten(response, base, rewritten);
    return rewritten;
  }

  @Override
  public void reset() {
    worlds.reset();
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
