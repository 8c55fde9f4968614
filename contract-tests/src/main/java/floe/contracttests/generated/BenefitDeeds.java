package floe.contracttests.generated;

import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.Json;
import floe.contracttests.target.Capability;
import floe.contracttests.target.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What an organization does for its customers. */
final class BenefitDeeds {
  private static final List<String> DESCRIPTIONS =
      List.of("Sounds", "abc", "x".repeat(42), "Töne 🎵 für alle");

  private BenefitDeeds() {}

  static void create(Walk walk, int pick, int form) {
    List<KnownFile> given = new ArrayList<>();
    Model.pick(walk.model().files(), pick).ifPresent(given::add);
    if (form % 2 == 1) {
      Model.pick(walk.model().files(), pick + 1)
          .filter(file -> !given.contains(file))
          .ifPresent(given::add);
    }
    if (given.isEmpty()) {
      return;
    }
    ObjectNode body = Json.object().put("type", "downloadables");
    body.put("description", DESCRIPTIONS.get(Math.floorMod(form, DESCRIPTIONS.size())));
    ObjectNode metadata = Json.object().put("text", "é").put("number", 7).put("truth", true);
    if (form % 3 == 1) {
      body.set("metadata", metadata);
    }
    given.forEach(file -> body.withArray("/properties/files").add(file.id()));
    Exchange answer = walk.scene().benefits().create(body);
    if (given.stream()
        .anyMatch(file -> file.isDeleted() || file.service() != FileKind.DOWNLOADABLE)) {
      Walk.expectError(422, "RequestValidationError", answer);
      Walk.insist(
          answer.bodyText().contains("\"files\""), answer, "no fault is located at the files");
      return;
    }
    Walk.expect(201, answer);
    Likeness.expect(expected(walk, body, answer), answer);
    walk.model()
        .benefits()
        .add(new Model.Benefit(answer.text("/id"), List.copyOf(given), answer.json()));
  }

  private static ObjectNode expected(Walk walk, ObjectNode body, Exchange answer) {
    ObjectNode expected = Json.object();
    expected.set("id", answer.at("/id"));
    expected.set("created_at", Moments.now());
    expected.set(
        "modified_at", Likeness.open("null or now", node -> node.isNull() || node.isTextual()));
    expected
        .put("type", "downloadables")
        .put("description", body.path("description").asText());
    expected.put("selectable", true).put("deletable", true).put("is_deleted", false);
    expected.put("organization_id", walk.scene().world().organizationId());
    expected.set("metadata", body.has("metadata") ? body.path("metadata") : Json.object());
    expected.put("visibility", "public").put("visibility_configurable", false);
    ObjectNode properties = expected.putObject("properties");
    properties.putObject("archived");
    properties.set("files", body.at("/properties/files"));
    return expected;
  }

  static void get(Walk walk, int pick, int form) {
    Model.pick(walk.model().benefits(), pick)
        .ifPresent(benefit -> Likeness.expect(
            benefit.answer(), Walk.expect(200, walk.scene().benefits().get(benefit.id()))));
  }

  static void session(Walk walk, int pick, int form) {
    World world = walk.scene().world();
    if (world.customer().id().isEmpty()) {
      return;
    }
    ObjectNode body = Json.object();
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
    Exchange answer = Walk.expect(201, walk.scene().sessions().create(body));
    check(answer, world, body, member);
    if (walk.can(Capability.WORLDS)) {
      PortalDeeds.list(walk, answer.text("/token"), member, 0, 0);
    } else {
      Walk.expect(200, walk.scene().downloadables().as(answer.text("/token")).list());
    }
  }

  private static void check(Exchange answer, World world, ObjectNode body, boolean member) {
    String token = member ? "polar_mst_[0-9A-Za-z]{43}" : "polar_cst_[0-9A-Za-z]{43}";
    Walk.insist(answer.text("/token").matches(token), answer, "the token is of another form");
    Walk.insist(
        answer.text("/customer_id").equals(world.customer().id()),
        answer,
        "it is for another customer");
    Walk.insist(
        answer.text("/customer/id").equals(world.customer().id()),
        answer,
        "it shows another customer");
    Walk.insist(
        answer.text("/customer/organization_id").equals(world.organizationId()),
        answer,
        "the customer is foreign");
    Walk.insist(
        answer.at("/return_url").asText("").equals(body.path("return_url").asText("")),
        answer,
        "return_url is not the request's");
    Instant created = Moments.of(answer, "/created_at");
    Instant expires = Moments.of(answer, "/expires_at");
    boolean oneHour = Duration.between(created, expires).equals(Moments.HOUR);
    Walk.insist(
        oneHour && Moments.isNear(created, answer.receivedAt()),
        answer,
        "it does not live one hour from now");
    Walk.insist(
        answer.text("/customer_portal_url").contains(answer.text("/token")),
        answer,
        "the portal's address has no token");
  }

  static void grant(Walk walk, int pick, int form) {
    Model.Benefit benefit = Model.pick(walk.model().benefits(), pick).orElse(null);
    if (benefit == null) {
      return;
    }
    boolean member = form % 2 == 1;
    World world = walk.scene().world();
    ObjectNode body =
        Json.object().put("customer_id", world.customer().id()).put("benefit_id", benefit.id());
    if (member) {
      body.put("member_id", world.member().id());
    }
    Exchange answer = Walk.expect(201, walk.scene().sandbox().grant(body));
    ObjectNode expected = body.deepCopy();
    expected.put("member_id", member ? world.member().id() : null);
    expected.set("id", answer.at("/id"));
    expected.set("granted_at", Moments.now());
    Likeness.expect(expected, answer);
    walk.model()
        .grants()
        .put(answer.text("/id"), new Model.Grant(answer.text("/id"), benefit, member, false));
  }

  static void revoke(Walk walk, int pick, int form) {
    List<Model.Grant> standing = walk.model().grants().values().stream()
        .filter(grant -> !grant.revoked())
        .toList();
    Model.pick(standing, pick).ifPresent(grant -> {
      Walk.expect(204, walk.scene().sandbox().revoke(grant.id()));
      walk.model().grants().put(grant.id(), grant.revoke());
    });
  }
}
