package floe.simulator.files;

import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.simulator.Answer;
import floe.simulator.Behaviour;
import floe.simulator.Call;
import floe.simulator.Exchange;
import floe.simulator.OperationPlan;
import floe.simulator.Refusals;
import floe.simulator.data.Chance;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The files API and the control API from creation to download.
 *
 * <p>A token that the simulator gave out ({@code POST /sandbox/worlds}) is bound to its world, with
 * its scopes, and there what is unknown is not found. With any other token of the right kind
 * everything is allowed, and unknown ids give samples.
 */
public final class FilesFlow implements Behaviour {
  private static final Set<String> VERSIONS = Set.of("2026-04", "2026-10", "2027-01");
  private static final int LARGEST_BODY = 10 * 1024 * 1024;
  private static final String VERSION = "Polar-Version";
  private static final Answer NOTHING = Answer.of(204, List.of(), new byte[0]);

  private final OwnDocuments documents = new OwnDocuments();
  private final Worlds worlds;
  private final Library library = new Library();
  private final Moments moments;
  private final Store store;
  private final FileRules files;
  private final CustomerRules customers;
  private final DownloadableRules downloadables;
  private final SandboxRules sandbox;
  private volatile Localized last = new Localized(NOTHING, "", NOTHING);

  private record Localized(Answer answer, String base, Answer local) {}

  /** Starts without any world but the free one. */
  public FilesFlow(Chance run, Moments moments) {
    this.moments = moments;
    this.worlds = new Worlds(run);
    Presigner presigner = new Presigner(run);
    FileBodies bodies = new FileBodies(presigner);
    this.store = new Store(library, presigner, moments);
    this.files = new FileRules(library, store, bodies, moments, run);
    this.customers = new CustomerRules(library, worlds, moments, run);
    this.downloadables = new DownloadableRules(library, bodies, presigner, moments, run);
    this.sandbox = new SandboxRules(library, worlds, store, moments, run);
  }

  /** Whether a path belongs to the store behind the presigned URLs. */
  public static boolean isStore(String path) {
    return path.startsWith(Store.PREFIX);
  }

  /** The store's answer to a request for {@link #isStore such a path}. */
  public Answer store(Call call) {
    return store.answer(call);
  }

  @Override
  public Optional<Answer> absence(OperationPlan plan, Call call) {
    String version = call.header(VERSION);
    boolean unknown = !version.isEmpty() && !VERSIONS.contains(version) && isOurs(plan);
    return unknown
        ? Optional.of(
            Refusals.declared(plan, 404, Rules.JSON.objectNode().put("detail", "Not Found"))
                .without(VERSION))
        : Optional.empty();
  }

  @Override
  public Optional<Answer> refusal(OperationPlan plan, Call call) {
    Optional<Answer> unfit = isOurs(plan) ? unfit(plan, call) : Optional.empty();
    if (unfit.isPresent()) {
      return unfit;
    }
    if (plan.operation().security().isEmpty() || !isOurs(plan)) {
      return Optional.empty();
    }
    if (worlds.isRevoked(call)) {
      ObjectNode body = Rules.JSON
          .objectNode()
          .put("error", "invalid_token")
          .put("error_description", "The token is unknown, malformed or expired.");
      return Optional.of(
          Refusals.declared(plan, 401, body)
              .replacing(
                  "WWW-Authenticate",
                  "Bearer realm=\"polar\", "
                      + "error=\"invalid_token\", error_description=\"The token is unknown, malformed or expired.\""));
    }
    Caller caller = worlds.caller(call);
    List<String> wanted = plan.operation().security().stream()
        .flatMap(alternative -> alternative.values().stream().flatMap(List::stream))
        .distinct()
        .toList();
    if (wanted.isEmpty() || wanted.stream().anyMatch(caller.scopes()::contains)) {
      return Optional.empty();
    }
    ObjectNode body = Rules.JSON
        .objectNode()
        .put("error", "insufficient_scope")
        .put("error_description", "The token has none of the scopes that this operation takes.");
    Answer answer = Refusals.declared(plan, 403, body);
    String challenge =
        "Bearer realm=\"polar\", error=\"insufficient_scope\", error_description=\"The token has none of the "
            + "scopes that this operation takes.\", scope=\"" + String.join(" ", wanted) + "\"";
    boolean has =
        answer.headers().stream().anyMatch(header -> header.getKey().equals("WWW-Authenticate"));
    return Optional.of(
        has
            ? answer.replacing("WWW-Authenticate", challenge)
            : answer.with("WWW-Authenticate", challenge));
  }

  /** Bodies that the API does not take at all: without a length, or larger than 10 MiB. */
  private static Optional<Answer> unfit(OperationPlan plan, Call call) {
    boolean takesBody = plan.operation().responses().containsKey("411");
    if (takesBody && call.header("Content-Length").isEmpty()) {
      return Optional.of(Refusals.declared(
          plan,
          411,
          Rules.JSON
              .objectNode()
              .put("error", "LengthRequired")
              .put("detail", "The request needs a Content-Length header.")));
    }
    if (takesBody && call.message().body().length > LARGEST_BODY) {
      return Optional.of(Refusals.declared(
          plan,
          413,
          Rules.JSON
              .objectNode()
              .put("error", "RequestBodyTooLarge")
              .put("detail", "The request body may have at most 10485760 bytes.")));
    }
    return Optional.empty();
  }

  @Override
  public Optional<Answer> answer(Exchange exchange) {
    if (!isOurs(exchange.plan())) {
      return Optional.empty();
    }
    Caller caller = worlds.caller(exchange.call());
    return switch (exchange.plan().operation().id()) {
      case "files:list" -> files.list(exchange, caller);
      case "files:create" -> files.create(exchange, caller);
      case "files:uploaded" -> files.uploaded(exchange, caller);
      case "files:update" -> files.update(exchange, caller);
      case "files:delete" -> files.delete(exchange, caller);
      case "files:download" -> files.download(exchange, caller);
      case "customer_portal:downloadables:list" -> downloadables.list(exchange, caller);
      case "customer_portal:downloadables:get" -> downloadables.follow(exchange);
      case "customer-sessions:create" -> customers.createSession(exchange, caller);
      case "benefits:create" -> customers.createBenefit(exchange, caller);
      case "benefits:get" -> customers.getBenefit(exchange, caller);
      case "worlds:create" -> sandbox.createWorld(exchange);
      case "worlds:get" -> sandbox.getWorld(exchange);
      case "worlds:delete" -> sandbox.deleteWorld(exchange);
      case "grants:create" -> sandbox.grant(exchange);
      case "grants:revoke" -> sandbox.revoke(exchange);
      case "sandbox-files:update" -> sandbox.updateFile(exchange);
      default -> Optional.empty();
    };
  }

  @Override
  public Answer finished(OperationPlan plan, Call call, Answer answer) {
    if (!isOurs(plan)) {
      return answer;
    }
    String version = call.header(VERSION);
    return localized(
        VERSIONS.contains(version) ? answer.replacing(VERSION, version) : answer, call.baseUrl());
  }

  /**
   * The same answer goes out again and again where nothing changes: the last one need not be
   * searched for URLs.
   */
  @SuppressWarnings("ReferenceEquality") // the very answer, not one that looks like it
  private Answer localized(Answer answer, String base) {
    Localized known = last;
    if (known.answer() == answer && known.base().equals(base)) {
      return known.local();
    }
    Answer local = SampleUrls.local(answer, base);
    last = new Localized(answer, base, local);
    return local;
  }

  @Override
  public void reset() {
    worlds.reset();
    library.clear();
    store.clear();
    moments.reset();
  }

  @Override
  public void documentsChanged() {
    documents.forget();
  }

  private boolean isOurs(OperationPlan plan) {
    return documents.include(plan.contract());
  }
}
