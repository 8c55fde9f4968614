package floe.simulator.files;

import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contract.message.Fault;
import floe.simulator.data.SeededRandom;
import floe.simulator.http.SimulatedResponse;
import floe.simulator.response.ValidatedRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Handles the operations of the control API on grants of benefits. */
final class GrantHandler {
  private final InMemoryRepository repository;
  private final WorldRegistry worlds;
  private final SimulatorClock clock;
  private final SeededRandom random;

  GrantHandler(
      InMemoryRepository repository,
      WorldRegistry worlds,
      SimulatorClock clock,
      SeededRandom random) {
    this.repository = repository;
    this.worlds = worlds;
    this.clock = clock;
    this.random = random.derive("sandbox");
  }

  Optional<SimulatedResponse> create(ValidatedRequest request) {
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
        repository.revoke(FileSerializer.lower(request.pathParameters().getOrDefault("id", "")))
            ? request.plan().success().defaultResponse()
            : FilesResponses.notFound(request));
  }
}
