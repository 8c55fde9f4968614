package floe.contracttests.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.target.Capability;
import floe.contracttests.target.TestWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What an organization does for its customers. */
final class BenefitCommands {
  private static final List<String> DESCRIPTIONS =
      List.of("Sounds", "abc", "x".repeat(42), "Töne 🎵 für alle");

  private BenefitCommands() {}

  static void create(StateMachineRun walk, int pick, int form) {
    List<FileModel> given = new ArrayList<>();
    WorldModel.pick(walk.model().files(), pick).ifPresent(given::add);
    if (form % 2 == 1) {
      WorldModel.pick(walk.model().files(), pick + 1)
          .filter(file -> !given.contains(file))
          .ifPresent(given::add);
    }
    if (given.isEmpty()) {
      return;
    }
    ObjectNode body = JsonNodes.object().put("type", "downloadables");
    body.put("description", DESCRIPTIONS.get(Math.floorMod(form, DESCRIPTIONS.size())));
    ObjectNode metadata = JsonNodes.object().put("text", "é").put("number", 7).put("truth", true);
    if (form % 3 == 1) {
      body.set("metadata", metadata);
    }
    given.forEach(file -> body.withArray("/properties/files").add(file.id()));
    Exchange answer = walk.scene().benefits().create(body);
    if (given.stream()
        .anyMatch(file -> file.isDeleted() || file.service() != FileKind.DOWNLOADABLE)) {
      StateMachineRun.expectError(422, "RequestValidationError", answer);
      StateMachineRun.insist(
          answer.bodyText().contains("\"files\""), answer, "no fault is located at the files");
      return;
    }
    StateMachineRun.expect(201, answer);
    JsonMatcher.expect(expected(walk, body, answer), answer);
    walk.model()
        .benefits()
        .add(new WorldModel.Benefit(answer.text("/id"), List.copyOf(given), answer.json()));
  }

  private static ObjectNode expected(StateMachineRun walk, ObjectNode body, Exchange answer) {
    ObjectNode expected = JsonNodes.object();
    expected.set("id", answer.at("/id"));
    expected.set("created_at", AnsweredTimes.now());
    expected.set(
        "modified_at", JsonMatcher.open("null or now", node -> node.isNull() || node.isTextual()));
    expected
        .put("type", "downloadables")
        .put("description", body.path("description").asText());
    expected.put("selectable", true).put("deletable", true).put("is_deleted", false);
    expected.put("organization_id", walk.scene().world().organizationId());
    expected.set("metadata", body.has("metadata") ? body.path("metadata") : JsonNodes.object());
    expected.put("visibility", "public").put("visibility_configurable", false);
    ObjectNode properties = expected.putObject("properties");
    properties.putObject("archived");
    properties.set("files", body.at("/properties/files"));
    return expected;
  }

  static void get(StateMachineRun walk, int pick, int form) {
    WorldModel.pick(walk.model().benefits(), pick)
        .ifPresent(benefit -> JsonMatcher.expect(
            benefit.answer(),
            StateMachineRun.expect(200, walk.scene().benefits().get(benefit.id()))));
  }

  static void session(StateMachineRun walk, int pick, int form) {
    TestWorld world = walk.scene().world();
    if (world.customer().id().isEmpty()) {
      return;
    }
    ObjectNode body = JsonNodes.object();
    boolean byExternalId = form % 2 == 1 && !world.customer().externalId().isEmpty();
    boolean member = pick % 2 == 1 && walk.can(Capability.MEMBER_TOKEN);
    body.put(
        byExternalId ? "external_customer_id" : "customer_id",
        byExternalId ? world.customer().externalId() : world.customer().id());
    if (member) {
      body.put("member_id", world.member().id());
    }
    if (form % 3 == 2) {
      body.put("return_url", "https://shop.example/back?x=1");
    }
    Exchange answer = StateMachineRun.expect(201, walk.scene().sessions().create(body));
    check(answer, world, body, member);
    if (walk.can(Capability.WORLDS)) {
      PortalCommands.list(walk, answer.text("/token"), member, 0, 0);
    } else {
      StateMachineRun.expect(
          200, walk.scene().downloadables().as(answer.text("/token")).list());
    }
  }

  private static void check(Exchange answer, TestWorld world, ObjectNode body, boolean member) {
    String token = member ? "polar_mst_[0-9A-Za-z]{43}" : "polar_cst_[0-9A-Za-z]{43}";
    StateMachineRun.insist(
        answer.text("/token").matches(token), answer, "the token is of another form");
    StateMachineRun.insist(
        answer.text("/customer_id").equals(world.customer().id()),
        answer,
        "it is for another customer");
    StateMachineRun.insist(
        answer.text("/customer/id").equals(world.customer().id()),
        answer,
        "it shows another customer");
    StateMachineRun.insist(
        answer.text("/customer/organization_id").equals(world.organizationId()),
        answer,
        "the customer is foreign");
    StateMachineRun.insist(
        answer.at("/return_url").asText("").equals(body.path("return_url").asText("")),
        answer,
        "return_url is not the request's");
    Instant created = AnsweredTimes.of(answer, "/created_at");
    Instant expires = AnsweredTimes.of(answer, "/expires_at");
    boolean oneHour = Duration.between(created, expires).equals(AnsweredTimes.HOUR);
    StateMachineRun.insist(
        oneHour && AnsweredTimes.isNear(created, answer.receivedAt()),
        answer,
        "it does not live one hour from now");
    StateMachineRun.insist(
        answer.text("/customer_portal_url").contains(answer.text("/token")),
        answer,
        "the portal's address has no token");
  }

  static void grant(StateMachineRun walk, int pick, int form) {
    WorldModel.Benefit benefit = WorldModel.pick(walk.model().benefits(), pick).orElse(null);
    if (benefit == null) {
      return;
    }
    boolean member = form % 2 == 1;
    TestWorld world = walk.scene().world();
    ObjectNode body = JsonNodes.object()
        .put("customer_id", world.customer().id())
        .put("benefit_id", benefit.id());
    if (member) {
      body.put("member_id", world.member().id());
    }
    Exchange answer = StateMachineRun.expect(201, walk.scene().sandbox().grant(body));
    ObjectNode expected = body.deepCopy();
    expected.put("member_id", member ? world.member().id() : null);
    expected.set("id", answer.at("/id"));
    expected.set("granted_at", AnsweredTimes.now());
    JsonMatcher.expect(expected, answer);
    walk.model()
        .grants()
        .put(answer.text("/id"), new WorldModel.Grant(answer.text("/id"), benefit, member, false));
  }

  static void revoke(StateMachineRun walk, int pick, int form) {
    List<WorldModel.Grant> standing = walk.model().grants().values().stream()
        .filter(grant -> !grant.revoked())
        .toList();
    WorldModel.pick(standing, pick).ifPresent(grant -> {
      StateMachineRun.expect(204, walk.scene().sandbox().revoke(grant.id()));
      walk.model().grants().put(grant.id(), grant.revoke());
    });
  }
}
