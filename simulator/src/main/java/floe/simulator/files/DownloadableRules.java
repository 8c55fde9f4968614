package floe.simulator.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.simulator.Answer;
import floe.simulator.Exchange;
import floe.simulator.Refusals;
import floe.simulator.data.Chance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What customers may download, and by which links. In the free world every benefit is granted to
 * everyone.
 */
final class DownloadableRules {
  private static final String BETWEEN = "_";

  private final Library library;
  private final FileBodies bodies;
  private final Presigner presigner;
  private final Moments moments;
  private final Chance chance;

  DownloadableRules(
      Library library, FileBodies bodies, Presigner presigner, Moments moments, Chance run) {
    this.library = library;
    this.bodies = bodies;
    this.presigner = presigner;
    this.moments = moments;
    this.chance = run.of("downloadables");
  }

  /**
   * A file by way of a benefit.
   *
   * @param grant the grant's id; empty text in the free world
   */
  private record Entry(StoredFile file, String benefit, String grant) {}

  /** Operation {@code customer_portal:downloadables:list}, newest first. */
  Optional<Answer> list(Exchange exchange, Caller caller) {
    if (!caller.issued() && library.benefits().isEmpty()) {
      return Optional.empty();
    }
    Map<String, List<String>> query = exchange.call().message().query();
    Set<String> wanted = FileRules.lower(query.getOrDefault("benefit_id", List.of()));
    List<Entry> newestFirst = caller.issued() ? granted(caller) : ungranted();
    Collections.reverse(newestFirst);
    List<Supplier<JsonNode>> items = new ArrayList<>();
    for (Entry entry : newestFirst) {
      if (wanted.isEmpty() || wanted.contains(entry.benefit())) {
        items.add(() -> downloadable(entry, caller, exchange.call().baseUrl()));
      }
    }
    return Optional.of(Rules.success(exchange, FileRules.page(items, query, Supplier::get)));
  }

  private List<Entry> granted(Caller caller) {
    List<Entry> entries = new ArrayList<>();
    for (ObjectNode grant : library.grants()) {
      boolean mine = grant.path("customer_id").asText().equals(caller.customer().orElse(""))
          && (caller.member().isEmpty()
              || grant.path("member_id").asText().equals(caller.member().get()));
      library
          .benefit(grant.path("benefit_id").asText())
          .filter(benefit -> mine)
          .ifPresent(benefit -> entries.addAll(entries(benefit, grant.path("id").asText())));
    }
    return entries;
  }

  private List<Entry> ungranted() {
    List<Entry> entries = new ArrayList<>();
    library.benefits().forEach(benefit -> entries.addAll(entries(benefit, "")));
    return entries;
  }

  private List<Entry> entries(ObjectNode benefit, String grant) {
    List<Entry> entries = new ArrayList<>();
    for (JsonNode id : benefit.path("properties").path("files")) {
      boolean archived =
          benefit.path("properties").path("archived").path(id.asText()).asBoolean();
      library
          .file(id.asText())
          .filter(file ->
              !archived && file.completed.isPresent() && file.enabled && file.flaggedAt.isEmpty())
          .ifPresent(file -> entries.add(new Entry(file, benefit.path("id").asText(), grant)));
    }
    return entries;
  }

  private ObjectNode downloadable(Entry entry, Caller caller, String base) {
    String whose = entry.grant().isEmpty() ? caller.customer().orElse("") : entry.grant();
    String id = Worlds.uuid(chance.of(entry.benefit()).of(entry.file().id).of(whose));
    Instant expiry = moments.now().plus(Presigner.LIFETIME);
    String link = presigner.link(
        String.join(BETWEEN, entry.file().id, entry.benefit(), entry.grant()), expiry);
    ObjectNode body = Rules.JSON.objectNode().put("id", id).put("benefit_id", entry.benefit());
    body.set(
        "file",
        bodies.download(entry.file(), base + "/v1/customer-portal/downloadables/" + link, expiry));
    return body;
  }

  /**
   * Operation {@code customer_portal:downloadables:get}; the links of the document's examples lead
   * to samples.
   */
  Optional<Answer> follow(Exchange exchange) {
    String link = exchange.pathParameters().getOrDefault("token", "");
    Optional<Map.Entry<String, Instant>> claim = presigner.claim(link);
    if (claim.isEmpty()) {
      boolean sample = link.length() > 20
          && exchange
              .plan()
              .contract()
              .document()
              .path("components")
              .path("examples")
              .toString()
              .contains("/" + link);
      return sample ? Optional.empty() : Optional.of(Rules.notFound(exchange));
    }
    String[] named = claim.get().getKey().split(BETWEEN, -1);
    Optional<StoredFile> file =
        library.file(named[0]).filter(found -> isGranted(named[1], named[2]));
    if (file.isEmpty()) {
      return Optional.of(Rules.notFound(exchange));
    }
    if (moments.isPast(claim.get().getValue()) || file.get().flaggedAt.isPresent()) {
      return Optional.of(Refusals.declared(
          exchange.plan(),
          410,
          Rules.JSON
              .objectNode()
              .put("error", "ResourceUnavailable")
              .put("detail", "Unavailable")));
    }
    if (file.get().completed.isEmpty() || !file.get().enabled) {
      return Optional.of(Rules.notFound(exchange));
    }
    String url = bodies.downloadUrl(file.get(), exchange.call().baseUrl(), moments.now());
    return Optional.of(exchange.plan().success().declared().replacing("Location", url));
  }

  private boolean isGranted(String benefit, String grant) {
    return library.benefit(benefit).isPresent() && (grant.isEmpty() || library.hasGrant(grant));
  }
}
