package floe.simulator.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contract.message.Fault;
import floe.simulator.Answer;
import floe.simulator.Exchange;
import floe.simulator.data.Chance;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What benefits and customer sessions do. */
final class CustomerRules {
  private static final Duration SESSION = Duration.ofHours(1);

  private final Library library;
  private final Worlds worlds;
  private final Moments moments;
  private final Chance chance;

  CustomerRules(Library library, Worlds worlds, Moments moments, Chance run) {
    this.library = library;
    this.worlds = worlds;
    this.moments = moments;
    this.chance = run.of("customers");
  }

  Optional<Answer> createBenefit(Exchange exchange, Caller caller) {
    ObjectNode request = Rules.body(exchange);
    Rules.Owner owner = Rules.owner(exchange, caller);
    if (!request.path("type").asText().equals("downloadables")) {
      return Optional.empty();
    }
    if (owner instanceof Rules.Owner.Refused refused) {
      return Optional.of(Rules.refused(exchange, List.of(refused.fault())));
    }
    String organization = ((Rules.Owner.Is) owner).organizationId();
    List<Fault> faults = caller.issued() ? unknownFiles(request, organization) : List.of();
    if (!faults.isEmpty()) {
      return Optional.of(Rules.refused(exchange, faults));
    }
    ObjectNode benefit = Rules.JSON.objectNode();
    benefit.put("id", Worlds.uuid(chance.of("benefit").of(library.next())));
    benefit.put("created_at", moments.now().toString()).putNull("modified_at");
    benefit.put("type", "downloadables");
    benefit.set("description", request.path("description"));
    benefit
        .put("selectable", true)
        .put("deletable", true)
        .put("is_deleted", false)
        .put("organization_id", organization);
    benefit.set(
        "metadata",
        request.path("metadata").isObject() ? request.path("metadata") : Rules.JSON.objectNode());
    benefit.put("visibility", Rules.text(request, "visibility").orElse("public"));
    ObjectNode properties = benefit.putObject("properties");
    JsonNode archived = request.path("properties").path("archived");
    properties.set("archived", archived.isObject() ? archived : Rules.JSON.objectNode());
    properties.set("files", request.path("properties").path("files"));
    benefit.put("visibility_configurable", false);
    library.addBenefit(benefit, exchange.call().message().body().length);
    return Optional.of(Rules.success(exchange, benefit));
  }

  private List<Fault> unknownFiles(ObjectNode request, String organization) {
    List<Fault> faults = new ArrayList<>();
    JsonNode files = request.path("properties").path("files");
    for (int i = 0; i < files.size(); i++) {
      JsonNode id = files.path(i);
      Optional<StoredFile> file =
          library.file(id.asText()).filter(found -> found.organizationId.equals(organization));
      if (file.isEmpty() || !file.get().service().equals("downloadable")) {
        String message = file.isEmpty()
            ? "File not found."
            : "File is not a downloadable but a " + file.get().service() + ".";
        faults.add(new Fault(
            "value_error",
            List.of("body", "properties", "files", i),
            message,
            Optional.of(id),
            Map.of()));
      }
    }
    return faults;
  }

  Optional<Answer> getBenefit(Exchange exchange, Caller caller) {
    Optional<ObjectNode> benefit = library
        .benefit(FileBodies.lower(exchange.pathParameters().getOrDefault("id", "")))
        .filter(found -> !caller.issued()
            || found.path("organization_id").asText().equals(caller.world().id()));
    return benefit.isPresent() || !caller.issued()
        ? benefit.map(found -> Rules.success(exchange, found))
        : Optional.of(Rules.notFound(exchange));
  }

  Optional<Answer> createSession(Exchange exchange, Caller caller) {
    Optional<JsonNode> model = exchange.plan().success().body();
    if (!(model.orElse(null) instanceof ObjectNode example)) {
      return Optional.empty();
    }
    ObjectNode request = Rules.body(exchange);
    World world = caller.world();
    Optional<String> named = Rules.text(request, "customer_id").map(FileBodies::lower);
    Optional<String> external = Rules.text(request, "external_customer_id");
    Optional<String> member = Rules.text(request, "member_id")
        .map(FileBodies::lower)
        .or(() -> Rules.text(request, "external_member_id"));
    if (caller.issued()
        && named.isPresent()
        && !named.get().equals(world.customer().id())) {
      return Optional.of(Rules.invalid(
          exchange,
          List.of("body", "customer_id"),
          "Customer does not exist.",
          request.path("customer_id")));
    }
    if (caller.issued() && named.isEmpty() && !external.orElse("").equals(world.externalId())) {
      return Optional.of(Rules.invalid(
          exchange,
          List.of("body", "external_customer_id"),
          "Customer does not exist.",
          request.path("external_customer_id")));
    }
    if (caller.issued()
        && member.isPresent()
        && !member.get().equals(world.member().id())) {
      return Optional.of(Rules.invalid(
          exchange,
          List.of("body", "member_id"),
          "Member does not exist.",
          request.path("member_id")));
    }
    String customer = named.orElse(world.customer().id());
    long number = library.next();
    Instant now = moments.now();
    String token = worlds.session(world, customer, member, number);
    ObjectNode session = example.deepCopy();
    session
        .put("created_at", now.toString())
        .putNull("modified_at")
        .put("id", Worlds.uuid(chance.of("session").of(number)));
    session.put("token", token).put("expires_at", now.plus(SESSION).toString());
    session
        .put("return_url", Rules.text(request, "return_url").orElse(null))
        .put("customer_id", customer);
    session.put(
        "customer_portal_url",
        exchange.call().baseUrl() + "/" + world.slug() + "/portal?"
            + (member.isPresent() ? "member" : "customer") + "_session_token=" + token);
    if (session.path("customer") instanceof ObjectNode person) {
      person.put("id", customer).put("organization_id", world.id());
      person
          .put("external_id", external.orElse(world.externalId()))
          .put("email", world.customer().email());
    }
    return Optional.of(Rules.success(exchange, session));
  }
}
