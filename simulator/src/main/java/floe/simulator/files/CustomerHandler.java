package floe.simulator.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contract.message.Fault;
import floe.simulator.data.SeededRandom;
import floe.simulator.http.SimulatedResponse;
import floe.simulator.response.ValidatedRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Handles the operations on benefits and customer sessions. */
final class CustomerHandler {
  private static final Duration SESSION = Duration.ofHours(1);

  private final InMemoryRepository repository;
  private final WorldRegistry worlds;
  private final SimulatorClock clock;
  private final SeededRandom random;

  CustomerHandler(
      InMemoryRepository repository,
      WorldRegistry worlds,
      SimulatorClock clock,
      SeededRandom random) {
    this.repository = repository;
    this.worlds = worlds;
    this.clock = clock;
    this.random = random.derive("customers");
  }

  Optional<SimulatedResponse> createBenefit(ValidatedRequest request, TokenHolder holder) {
    ObjectNode body = RequestFields.body(request);
    OwnerResolver.Owner owner = OwnerResolver.resolve(request, holder);
    if (!body.path("type").asText().equals("downloadables")) {
      return Optional.empty();
    }
    if (owner instanceof OwnerResolver.Owner.Invalid invalid) {
      return Optional.of(FilesResponses.invalid(request, List.of(invalid.fault())));
    }
    String organization = ((OwnerResolver.Owner.Resolved) owner).id();
    List<Fault> faults = holder.issued() ? unknownFiles(body, organization) : List.of();
    if (!faults.isEmpty()) {
      return Optional.of(FilesResponses.invalid(request, faults));
    }
    ObjectNode benefit = FilesResponses.JSON.objectNode();
    benefit.put("id", random.derive("benefit").derive(repository.nextNumber()).uuid());
    benefit.put("created_at", clock.now().toString()).putNull("modified_at");
    benefit.put("type", "downloadables");
    benefit.set("description", body.path("description"));
    benefit
        .put("selectable", true)
        .put("deletable", true)
        .put("is_deleted", false)
        .put("organization_id", organization);
    benefit.set(
        "metadata",
        body.path("metadata").isObject()
            ? body.path("metadata")
            : FilesResponses.JSON.objectNode());
    benefit.put("visibility", RequestFields.text(body, "visibility").orElse("public"));
    ObjectNode properties = benefit.putObject("properties");
    JsonNode archived = body.path("properties").path("archived");
    properties.set("archived", archived.isObject() ? archived : FilesResponses.JSON.objectNode());
    properties.set("files", body.path("properties").path("files"));
    benefit.put("visibility_configurable", false);
    repository.addBenefit(benefit, request.received().message().body().length);
    return Optional.of(FilesResponses.success(request, benefit));
  }

  private List<Fault> unknownFiles(ObjectNode body, String organization) {
    List<Fault> faults = new ArrayList<>();
    JsonNode files = body.path("properties").path("files");
    for (int i = 0; i < files.size(); i++) {
      JsonNode id = files.path(i);
      Optional<StoredFile> file =
          repository.file(id.asText()).filter(found -> found.organizationId.equals(organization));
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

  Optional<SimulatedResponse> getBenefit(ValidatedRequest request, TokenHolder holder) {
    Optional<ObjectNode> benefit = repository
        .benefit(FileSerializer.lower(request.pathParameters().getOrDefault("id", "")))
        .filter(found -> !holder.issued()
            || found.path("organization_id").asText().equals(holder.world().id()));
    return benefit.isPresent() || !holder.issued()
        ? benefit.map(found -> FilesResponses.success(request, found))
        : Optional.of(FilesResponses.notFound(request));
  }

  Optional<SimulatedResponse> createSession(ValidatedRequest request, TokenHolder holder) {
    Optional<JsonNode> model = request.plan().success().defaultBody();
    if (!(model.orElse(null) instanceof ObjectNode example)) {
      return Optional.empty();
    }
    ObjectNode body = RequestFields.body(request);
    SandboxWorld world = holder.world();
    Optional<String> named = RequestFields.text(body, "customer_id").map(FileSerializer::lower);
    Optional<String> external = RequestFields.text(body, "external_customer_id");
    Optional<String> member = RequestFields.text(body, "member_id")
        .map(FileSerializer::lower)
        .or(() -> RequestFields.text(body, "external_member_id"));
    if (holder.issued()
        && named.isPresent()
        && !named.get().equals(world.customer().id())) {
      return Optional.of(FilesResponses.invalid(
          request,
          List.of("body", "customer_id"),
          "Customer does not exist.",
          body.path("customer_id")));
    }
    if (holder.issued() && named.isEmpty() && !external.orElse("").equals(world.externalId())) {
      return Optional.of(FilesResponses.invalid(
          request,
          List.of("body", "external_customer_id"),
          "Customer does not exist.",
          body.path("external_customer_id")));
    }
    if (holder.issued()
        && member.isPresent()
        && !member.get().equals(world.member().id())) {
      return Optional.of(FilesResponses.invalid(
          request, List.of("body", "member_id"), "Member does not exist.", body.path("member_id")));
    }
    String customer = named.orElse(world.customer().id());
    long number = repository.nextNumber();
    Instant now = clock.now();
    String token = worlds.createSession(world, customer, member, number);
    ObjectNode session = example.deepCopy();
    session
        .put("created_at", now.toString())
        .putNull("modified_at")
        .put("id", random.derive("session").derive(number).uuid());
    session.put("token", token).put("expires_at", now.plus(SESSION).toString());
    session
        .put("return_url", RequestFields.text(body, "return_url").orElse(null))
        .put("customer_id", customer);
    session.put(
        "customer_portal_url",
        request.received().baseUrl() + "/" + world.slug() + "/portal?"
            + (member.isPresent() ? "member" : "customer") + "_session_token=" + token);
    if (session.path("customer") instanceof ObjectNode person) {
      person.put("id", customer).put("organization_id", world.id());
      person
          .put("external_id", external.orElse(world.externalId()))
          .put("email", world.customer().email());
    }
    return Optional.of(FilesResponses.success(request, session));
  }
}
