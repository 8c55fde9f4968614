package floe.simulator.files;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contract.message.Fault;
import floe.simulator.data.SeededRandom;
import floe.simulator.http.SimulatedResponse;
import floe.simulator.response.ValidatedRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Handles the operations of the control API. */
final class SandboxHandler {
  private final InMemoryRepository repository;
  private final WorldRegistry worlds;
  private final SimulatedStore store;
  private final SimulatorClock clock;
  private final SeededRandom random;

  SandboxHandler(
      InMemoryRepository repository,
      WorldRegistry worlds,
      SimulatedStore store,
      SimulatorClock clock,
      SeededRandom random) {
    this.repository = repository;
    this.worlds = worlds;
    this.store = store;
    this.clock = clock;
    this.random = random.derive("sandbox");
  }

  Optional<SimulatedResponse> createWorld(ValidatedRequest request) {
    ObjectNode fields = RequestFields.body(request);
    List<String> scopes = new ArrayList<>();
    fields.path("scopes").forEach(scope -> scopes.add(scope.asText()));
    SandboxWorld world = worlds.create(
        RequestFields.text(fields, "name").orElse("Simulated World"),
        fields.has("scopes") ? scopes : WorldRegistry.ALL_SCOPES,
        clock.now());
    ObjectNode body = FilesResponses.JSON.objectNode();
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
    urls(body, request);
    return Optional.of(FilesResponses.success(request, body));
  }

  Optional<SimulatedResponse> getWorld(ValidatedRequest request) {
    return Optional.of(worlds
        .find(id(request, "organization_id"))
        .map(world -> {
          ObjectNode body = FilesResponses.JSON.objectNode();
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
          urls(body, request);
          return FilesResponses.success(request, body);
        })
        .orElseGet(() -> FilesResponses.notFound(request)));
  }

  Optional<SimulatedResponse> deleteWorld(ValidatedRequest request) {
    String id = id(request, "organization_id");
    if (!worlds.delete(id)) {
      return Optional.of(FilesResponses.notFound(request));
    }
    repository.deleteOrganization(id).forEach(store::deleteParts);
    return Optional.of(request.plan().success().defaultResponse());
  }

  Optional<SimulatedResponse> grant(ValidatedRequest request) {
    ObjectNode body = RequestFields.body(request);
    String benefit = FileSerializer.lower(body.path("benefit_id").asText());
    String customer = FileSerializer.lower(body.path("customer_id").asText());
    Optional<String> member = RequestFields.text(body, "member_id").map(FileSerializer::lower);
    Optional<Fault> unknownReference = unknownReference(benefit, customer, member);
    if (unknownReference.isPresent()) {
      return Optional.of(FilesResponses.invalid(request, List.of(unknownReference.get())));
    }
    Optional<ObjectNode> existing = repository.grants().stream()
        .filter(grant -> grant.path("customer_id").asText().equals(customer)
            && grant.path("benefit_id").asText().equals(benefit)
            && RequestFields.text(grant, "member_id").equals(member))
        .findFirst();
    return Optional.of(FilesResponses.success(
        request, existing.orElseGet(() -> createGrant(customer, benefit, member))));
  }

  /**
   * Returns the fault when a grant refers to something that does not exist. In the shared world
   * every customer exists.
   */
  private Optional<Fault> unknownReference(
      String benefit, String customer, Optional<String> member) {
    Optional<String> owner =
        repository.benefit(benefit).map(found -> found.path("organization_id").asText());
    if (owner.isPresent() && worlds.find(owner.get()).isEmpty()) {
      return Optional.empty();
    }
    Optional<SandboxWorld> world = worlds.findByCustomer(customer);
    if (owner.isPresent() && world.isEmpty()) {
      return unknown("customer_id", "Customer does not exist.", customer);
    }
    if (owner.isEmpty() || !owner.equals(world.map(SandboxWorld::id))) {
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
        Optional.of(FilesResponses.JSON.textNode(id)),
        Map.of()));
  }

  private ObjectNode createGrant(String customer, String benefit, Optional<String> member) {
    ObjectNode grant = FilesResponses.JSON.objectNode();
    grant
        .put("id", random.derive("grant").derive(repository.nextNumber()).uuid())
        .put("customer_id", customer);
    grant
        .put("benefit_id", benefit)
        .put("member_id", member.orElse(null))
        .put("granted_at", clock.now().toString());
    repository.addGrant(grant);
    return grant;
  }

  Optional<SimulatedResponse> revoke(ValidatedRequest request) {
    return Optional.of(
        repository.revoke(id(request, "id"))
            ? request.plan().success().defaultResponse()
            : FilesResponses.notFound(request));
  }

  Optional<SimulatedResponse> updateFile(ValidatedRequest request) {
    ObjectNode patch = RequestFields.body(request);
    return Optional.of(repository
        .file(id(request, "id"))
        .map(file -> {
          file.enabled = patch.path("is_enabled").asBoolean(file.enabled);
          if (patch.has("flagged_malicious")) {
            file.flaggedAt = !patch.path("flagged_malicious").asBoolean()
                ? Optional.empty()
                : file.flaggedAt.isPresent() ? file.flaggedAt : Optional.of(clock.now());
          }
          repository.markChanged();
          return FilesResponses.success(
              request,
              FilesResponses.JSON
                  .objectNode()
                  .put("id", file.id)
                  .put("is_enabled", file.enabled)
                  .put("flagged_malicious", file.flaggedAt.isPresent())
                  .put(
                      "flagged_malicious_at",
                      file.flaggedAt.map(Object::toString).orElse(null)));
        })
        .orElseGet(() -> FilesResponses.notFound(request)));
  }

  private static void organization(ObjectNode body, SandboxWorld world) {
    body.putObject("organization")
        .put("id", world.id())
        .put("name", world.name())
        .put("slug", world.slug());
  }

  private static void urls(ObjectNode body, ValidatedRequest request) {
    String base = request.received().baseUrl();
    body.put("api_url", base)
        .put(
            "store_url",
            base + SimulatedStore.PREFIX.substring(0, SimulatedStore.PREFIX.length() - 1));
  }

  private static String id(ValidatedRequest request, String parameter) {
    return FileSerializer.lower(request.pathParameters().getOrDefault(parameter, ""));
  }
}
