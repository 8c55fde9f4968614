package floe.simulator.files;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contract.message.Fault;
import floe.simulator.Answer;
import floe.simulator.Exchange;
import floe.simulator.data.Chance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the control API does. */
final class SandboxRules {
  private final Library library;
  private final Worlds worlds;
  private final Store store;
  private final Moments moments;
  private final Chance chance;

  SandboxRules(Library library, Worlds worlds, Store store, Moments moments, Chance run) {
    this.library = library;
    this.worlds = worlds;
    this.store = store;
    this.moments = moments;
    this.chance = run.of("sandbox");
  }

  Optional<Answer> createWorld(Exchange exchange) {
    ObjectNode request = Rules.body(exchange);
    List<String> scopes = new ArrayList<>();
    request.path("scopes").forEach(scope -> scopes.add(scope.asText()));
    World world = worlds.create(
        Rules.text(request, "name").orElse("Simulated World"),
        request.has("scopes") ? scopes : Worlds.ALL_SCOPES,
        moments.now());
    ObjectNode body = Rules.JSON.objectNode();
    organization(body, world);
    body.put("access_token", world.accessToken())
        .put("personal_access_token", world.personalToken());
    body.putObject("customer")
        .put("id", world.customer().id())
        .put("email", world.customer().email())
        .put("external_id", world.externalId())
        .put("session_token", world.customer().token());
    body.putObject("member")
        .put("id", world.member().id())
        .put("email", world.member().email())
        .put("session_token", world.member().token());
    urls(body, exchange);
    return Optional.of(Rules.success(exchange, body));
  }

  Optional<Answer> getWorld(Exchange exchange) {
    return Optional.of(worlds
        .find(id(exchange, "organization_id"))
        .map(world -> {
          ObjectNode body = Rules.JSON.objectNode();
          organization(body, world);
          body.putObject("customer")
              .put("id", world.customer().id())
              .put("email", world.customer().email())
              .put("external_id", world.externalId());
          body.putObject("member")
              .put("id", world.member().id())
              .put("email", world.member().email());
          ArrayNode scopes = body.putArray("scopes");
          world.scopes().forEach(scopes::add);
          body.put("created_at", world.createdAt().toString());
          urls(body, exchange);
          return Rules.success(exchange, body);
        })
        .orElseGet(() -> Rules.notFound(exchange)));
  }

  Optional<Answer> deleteWorld(Exchange exchange) {
    String id = id(exchange, "organization_id");
    if (!worlds.delete(id)) {
      return Optional.of(Rules.notFound(exchange));
    }
    library.evict(id).forEach(store::discard);
    return Optional.of(exchange.plan().success().declared());
  }

  Optional<Answer> grant(Exchange exchange) {
    ObjectNode request = Rules.body(exchange);
    String benefit = FileBodies.lower(request.path("benefit_id").asText());
    String customer = FileBodies.lower(request.path("customer_id").asText());
    Optional<String> member = Rules.text(request, "member_id").map(FileBodies::lower);
    Optional<Fault> stranger = stranger(benefit, customer, member);
    if (stranger.isPresent()) {
      return Optional.of(Rules.refused(exchange, List.of(stranger.get())));
    }
    Optional<ObjectNode> held = library.grants().stream()
        .filter(grant -> grant.path("customer_id").asText().equals(customer)
            && grant.path("benefit_id").asText().equals(benefit)
            && Rules.text(grant, "member_id").equals(member))
        .findFirst();
    return Optional.of(
        Rules.success(exchange, held.orElseGet(() -> granted(customer, benefit, member))));
  }

  /** Who or what does not exist for a grant. The free world knows every customer. */
  private Optional<Fault> stranger(String benefit, String customer, Optional<String> member) {
    Optional<String> owner =
        library.benefit(benefit).map(found -> found.path("organization_id").asText());
    if (owner.isPresent() && worlds.find(owner.get()).isEmpty()) {
      return Optional.empty();
    }
    Optional<World> world = worlds.ofCustomer(customer);
    if (owner.isPresent() && world.isEmpty()) {
      return unknown("customer_id", "Customer does not exist.", customer);
    }
    if (owner.isEmpty() || !owner.equals(world.map(World::id))) {
      return unknown("benefit_id", "Benefit does not exist for this customer.", benefit);
    }
    return member
        .filter(id -> !id.equals(world.get().member().id()))
        .flatMap(id -> unknown("member_id", "Member does not exist for this customer.", id));
  }

  private static Optional<Fault> unknown(String field, String message, String id) {
    return Optional.of(new Fault(
        "value_error",
        List.of("body", field),
        message,
        Optional.of(Rules.JSON.textNode(id)),
        Map.of()));
  }

  private ObjectNode granted(String customer, String benefit, Optional<String> member) {
    ObjectNode grant = Rules.JSON.objectNode();
    grant
        .put("id", Worlds.uuid(chance.of("grant").of(library.next())))
        .put("customer_id", customer);
    grant
        .put("benefit_id", benefit)
        .put("member_id", member.orElse(null))
        .put("granted_at", moments.now().toString());
    library.addGrant(grant);
    return grant;
  }

  Optional<Answer> revoke(Exchange exchange) {
    return Optional.of(
        library.revoke(id(exchange, "id"))
            ? exchange.plan().success().declared()
            : Rules.notFound(exchange));
  }

  Optional<Answer> updateFile(Exchange exchange) {
    ObjectNode patch = Rules.body(exchange);
    return Optional.of(library
        .file(id(exchange, "id"))
        .map(file -> {
          file.enabled = patch.path("is_enabled").asBoolean(file.enabled);
          if (patch.has("flagged_malicious")) {
            file.flaggedAt = !patch.path("flagged_malicious").asBoolean()
                ? Optional.empty()
                : file.flaggedAt.isPresent() ? file.flaggedAt : Optional.of(moments.now());
          }
          library.touch();
          return Rules.success(
              exchange,
              Rules.JSON
                  .objectNode()
                  .put("id", file.id)
                  .put("is_enabled", file.enabled)
                  .put("flagged_malicious", file.flaggedAt.isPresent())
                  .put(
                      "flagged_malicious_at",
                      file.flaggedAt.map(Object::toString).orElse(null)));
        })
        .orElseGet(() -> Rules.notFound(exchange)));
  }

  private static void organization(ObjectNode body, World world) {
    body.putObject("organization")
        .put("id", world.id())
        .put("name", world.name())
        .put("slug", world.slug());
  }

  private static void urls(ObjectNode body, Exchange exchange) {
    String base = exchange.call().baseUrl();
    body.put("api_url", base)
        .put("store_url", base + Store.PREFIX.substring(0, Store.PREFIX.length() - 1));
  }

  private static String id(Exchange exchange, String parameter) {
    return FileBodies.lower(exchange.pathParameters().getOrDefault(parameter, ""));
  }
}
