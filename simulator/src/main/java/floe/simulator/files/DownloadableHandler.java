package floe.simulator.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.simulator.data.SeededRandom;
import floe.simulator.http.SimulatedResponse;
import floe.simulator.response.ErrorResponses;
import floe.simulator.response.ValidatedRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Handles the operations on downloadables. In the shared world every benefit is granted to every
 * customer.
 */
final class DownloadableHandler {
  private static final String SEPARATOR = "_";

  private final InMemoryRepository repository;
  private final FileSerializer serializer;
  private final SimulatedPresigner presigner;
  private final SimulatorClock clock;
  private final SeededRandom random;

  DownloadableHandler(
      InMemoryRepository repository,
      FileSerializer serializer,
      SimulatedPresigner presigner,
      SimulatorClock clock,
      SeededRandom random) {
    this.repository = repository;
    this.serializer = serializer;
    this.presigner = presigner;
    this.clock = clock;
    this.random = random.derive("downloadables");
  }

  /**
   * A file that a benefit makes available.
   *
   * @param grant the grant's id; empty text in the shared world
   */
  private record Entry(StoredFile file, String benefit, String grant) {}

  /** Handles {@code customer_portal:downloadables:list}: the newest first. */
  Optional<SimulatedResponse> list(ValidatedRequest request, TokenHolder holder) {
    if (!holder.issued() && repository.benefits().isEmpty()) {
      return Optional.empty();
    }
    Map<String, List<String>> query = request.received().message().query();
    Set<String> benefitIds = FileHandler.lower(query.getOrDefault("benefit_id", List.of()));
    List<Entry> newestFirst = holder.issued() ? granted(holder) : allBenefits();
    Collections.reverse(newestFirst);
    List<Supplier<JsonNode>> items = new ArrayList<>();
    for (Entry entry : newestFirst) {
      if (benefitIds.isEmpty() || benefitIds.contains(entry.benefit())) {
        items.add(() -> downloadable(entry, holder, request.received().baseUrl()));
      }
    }
    return Optional.of(
        FilesResponses.success(request, FilePagination.page(items, query, Supplier::get)));
  }

  private List<Entry> granted(TokenHolder holder) {
    List<Entry> entries = new ArrayList<>();
    for (ObjectNode grant : repository.grants()) {
      boolean mine = grant.path("customer_id").asText().equals(holder.customer().orElse(""))
          && (holder.member().isEmpty()
              || grant.path("member_id").asText().equals(holder.member().get()));
      repository
          .benefit(grant.path("benefit_id").asText())
          .filter(benefit -> mine)
          .ifPresent(benefit -> entries.addAll(entries(benefit, grant.path("id").asText())));
    }
    return entries;
  }

  private List<Entry> allBenefits() {
    List<Entry> entries = new ArrayList<>();
    repository.benefits().forEach(benefit -> entries.addAll(entries(benefit, "")));
    return entries;
  }

  private List<Entry> entries(ObjectNode benefit, String grant) {
    List<Entry> entries = new ArrayList<>();
    for (JsonNode id : benefit.path("properties").path("files")) {
      boolean archived =
          benefit.path("properties").path("archived").path(id.asText()).asBoolean();
      repository
          .file(id.asText())
          .filter(file ->
              !archived && file.completed.isPresent() && file.enabled && file.flaggedAt.isEmpty())
          .ifPresent(file -> entries.add(new Entry(file, benefit.path("id").asText(), grant)));
    }
    return entries;
  }

  private ObjectNode downloadable(Entry entry, TokenHolder holder, String base) {
    String owner = entry.grant().isEmpty() ? holder.customer().orElse("") : entry.grant();
    String id =
        random.derive(entry.benefit()).derive(entry.file().id).derive(owner).uuid();
    Instant expiry = clock.now().plus(SimulatedPresigner.LIFETIME);
    String link = presigner.linkToken(
        String.join(SEPARATOR, entry.file().id, entry.benefit(), entry.grant()), expiry);
    ObjectNode body =
        FilesResponses.JSON.objectNode().put("id", id).put("benefit_id", entry.benefit());
    body.set(
        "file",
        serializer.download(
            entry.file(), base + "/v1/customer-portal/downloadables/" + link, expiry));
    return body;
  }

  /**
   * Handles {@code customer_portal:downloadables:get}; the links in the document's examples lead to
   * samples.
   */
  Optional<SimulatedResponse> redirect(ValidatedRequest request) {
    String token = request.pathParameters().getOrDefault("token", "");
    Optional<Map.Entry<String, Instant>> link = presigner.parseLinkToken(token);
    if (link.isEmpty()) {
      boolean sample = token.length() > 20
          && request
              .plan()
              .contract()
              .document()
              .path("components")
              .path("examples")
              .toString()
              .contains("/" + token);
      return sample ? Optional.empty() : Optional.of(FilesResponses.notFound(request));
    }
    String[] named = link.get().getKey().split(SEPARATOR, -1);
    Optional<StoredFile> file =
        repository.file(named[0]).filter(found -> isGranted(named[1], named[2]));
    if (file.isEmpty()) {
      return Optional.of(FilesResponses.notFound(request));
    }
    if (clock.isPast(link.get().getValue()) || file.get().flaggedAt.isPresent()) {
      return Optional.of(ErrorResponses.declared(
          request.plan(),
          410,
          FilesResponses.JSON
              .objectNode()
              .put("error", "ResourceUnavailable")
              .put("detail", "Unavailable")));
    }
    if (file.get().completed.isEmpty() || !file.get().enabled) {
      return Optional.of(FilesResponses.notFound(request));
    }
    String url = serializer.downloadUrl(file.get(), request.received().baseUrl(), clock.now());
    return Optional.of(
        request.plan().success().defaultResponse().withReplacedHeader("Location", url));
  }

  private boolean isGranted(String benefit, String grant) {
    return repository.benefit(benefit).isPresent()
        && (grant.isEmpty() || repository.hasGrant(grant));
  }
}
