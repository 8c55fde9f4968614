package floe.contracttests.negative;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contract.Operation;
import floe.contract.document.Example;
import floe.contracttests.check.Contracts;
import floe.contracttests.check.ExchangeAssertions;
import floe.contracttests.client.ApiClient;
import floe.contracttests.client.CustomersClient;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.context.NewFile;
import floe.contracttests.context.TestContext;
import floe.contracttests.context.Upload;
import floe.contracttests.target.Capability;
import floe.contracttests.target.TestWorld;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Creates what the requests of every operation need, in a world. */
final class RequestFixtures {
  private final TestContext context;
  private final ApiClient api;
  private final List<RequestFixture> fixtures = new ArrayList<>();
  private final List<Blocked> blocked = new ArrayList<>();

  private RequestFixtures(TestContext context) {
    this.context = context;
    String token = context.world().accessToken();
    this.api = token.isEmpty() ? context.api() : context.api().as(token);
  }

  /**
   * Creates at least one fixture for each operation with a body that the target supports, as far as
   * its answers permit.
   */
  static RequestFixtures in(TestContext context) {
    RequestFixtures fixtures = new RequestFixtures(context);
    fixtures.prepare();
    return fixtures;
  }

  /** Returns the fixtures. */
  List<RequestFixture> fixtures() {
    return List.copyOf(fixtures);
  }

  /** Returns what could not be created, and why. */
  List<Blocked> blocked() {
    return List.copyOf(blocked);
  }

  /** Creates fixtures of operations, which are blocked when an answer permits none. */
  private void attempt(String operations, Runnable creation) {
    try {
      creation.run();
    } catch (AssertionError | RuntimeException e) {
      String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      for (String operation : operations.split(" ", -1)) {
        blocked.add(new Blocked(operation, reason));
      }
    }
  }

  private void prepare() {
    if (!context.target().can(Capability.ACCESS_TOKEN)) {
      block();
      return;
    }
    attempt("files:create", this::addExamples);
    attempt("files:uploaded", this::completions);
    attempt("files:update benefits:create benefits:update sandbox-files:update", this::files);
    attempt("customer-sessions:create", this::sessions);
    when(
        Capability.CUSTOMERS,
        "customers:update_external customers:update customers:create",
        this::customers);
    when(Capability.GRANTS, "grants:create", this::grants);
    when(Capability.RATE_LIMITS, "rate-limit:set", this::rateLimits);
    when(Capability.FAULTS, "faults:create", this::addFaultRules);
    when(Capability.WORLDS, "worlds:create", this::worlds);
    when(Capability.CLOCK, "clock:set", this::clocks);
    when(
        Capability.FIXTURES,
        "fixtures:create",
        () -> add("fixtures:create", "", newWorld() + "/fixtures", fixtureSet()));
    when(
        Capability.SNAPSHOTS,
        "snapshots:create",
        () -> add(
            "snapshots:create",
            "",
            newWorld() + "/snapshots",
            JsonNodes.object().put("name", "now")));
  }

  private void block() {
    Contracts.get().files().operations().stream()
        .filter(operation -> operation.body().isPresent())
        .forEach(operation ->
            blocked.add(new Blocked(operation.id(), "there is no organization token for it")));
  }

  private void when(Capability capability, String operations, Runnable creation) {
    if (context.target().can(capability)) {
      attempt(operations, creation);
    }
  }

  private void completions() {
    Upload sent = Upload.begin(context, NewFile.withChecksum(new byte[0]).named("line\r\nbreak"));
    add("files:uploaded", "", "/v1/files/" + sent.fileId() + "/uploaded", sent.sendAll());
  }

  private void files() {
    Upload uploaded = Upload.begin(context, NewFile.withChecksum(new byte[] {1, 2, 3, 4, 5}));
    attempt("files:uploaded", () -> uploaded.complete(uploaded.sendAll()));
    add(
        "files:update",
        "",
        "/v1/files/" + uploaded.fileId(),
        JsonNodes.object().put("name", "a.zip").put("version", "2"));
    ObjectNode benefit =
        JsonNodes.object().put("type", "downloadables").put("description", "A benefit");
    benefit.putObject("metadata").put("text", "x").put("number", 5).put("truth", true);
    ObjectNode properties = benefit.putObject("properties");
    properties.putObject("archived").put(uploaded.fileId(), false);
    properties.putArray("files").add(uploaded.fileId());
    add("benefits:create", "", "/v1/benefits/", benefit);
    when(
        Capability.BENEFIT_CHANGES,
        "benefits:update",
        () -> add("benefits:update", "", "/v1/benefits/" + created(benefit), benefit));
    if (context.target().can(Capability.FILE_FLAGS)) {
      ObjectNode patch = JsonNodes.object().put("is_enabled", true).put("flagged_malicious", false);
      add("sandbox-files:update", "", "/sandbox/files/" + uploaded.fileId(), patch);
    }
  }

  /** Creates a benefit, and returns its id. */
  private String created(ObjectNode benefit) {
    Exchange created = fixture("benefits:create", "", "/v1/benefits/", benefit).send(benefit);
    ExchangeAssertions.assertThat(
        !created.text("/id").isEmpty(), created, "no benefit was created: " + created.bodyText());
    return created.text("/id");
  }

  private void grants() {
    Upload uploaded = Upload.begin(context, NewFile.withChecksum(new byte[] {1, 2, 3}));
    ObjectNode benefit =
        JsonNodes.object().put("type", "downloadables").put("description", "Granted");
    benefit.putObject("properties").putArray("files").add(uploaded.fileId());
    TestWorld world = context.world();
    ObjectNode grant = JsonNodes.object()
        .put("customer_id", world.customer().id())
        .put("benefit_id", created(benefit));
    add(
        "grants:create",
        "",
        "/sandbox/grants",
        grant.put("member_id", world.member().id()));
  }

  private void rateLimits() {
    String other = context.inNewWorld().world().organizationId();
    ObjectNode rule = JsonNodes.object().put("requests", 100).put("period", "PT1M");
    add("rate-limit:set", "", "/sandbox/worlds/" + other + "/rate-limit", rule);
  }

  private void worlds() {
    ObjectNode world = JsonNodes.object().put("name", "Another");
    world.putArray("scopes").add("files:read");
    if (context.target().can(Capability.FIXTURES)) {
      world.set("fixtures", fixtureSet());
    }
    add("worlds:create", "", "/sandbox/worlds", world);
  }

  private String newWorld() {
    return "/sandbox/worlds/" + context.inNewWorld().world().organizationId();
  }

  private static ObjectNode fixtureSet() {
    ObjectNode fixtures = JsonNodes.object();
    ObjectNode files =
        fixtures.putArray("files").addObject().put("key", "files").put("count", 1);
    files.put("size", 3).put("service", "downloadable").put("name", "a.bin");
    files.put("mime_type", "image/png");
    fixtures.putArray("customers").addObject().put("key", "people").put("count", 1);
    fixtures.putArray("members").addObject().put("customer", "people").put("count", 1);
    ObjectNode benefit = fixtures.putArray("benefits").addObject().put("key", "benefit");
    benefit.put("description", "A benefit").putArray("files").add("files");
    fixtures.putArray("grants").addObject().put("benefit", "benefit").put("to", "people");
    return fixtures;
  }

  private void clocks() {
    clock("advance", JsonNodes.object().put("advance", "P1DT0.5S"));
    clock("freeze", JsonNodes.object().put("now", "9000-01-01T00:00:00Z").put("frozen", true));
  }

  /** In a world of its own, since the time of this one must not change under the other cases. */
  private void clock(String name, JsonNode valid) {
    TestContext other = context.inNewWorld();
    String target = "/sandbox/worlds/" + other.world().organizationId() + "/clock";
    fixtures.add(fixture("clock:set", name, target, valid, other.api().anonymous()));
  }

  /** Adds fault rules about files that do not exist, so that they never fire. */
  private void addFaultRules() {
    String target = "/sandbox/worlds/" + context.world().organizationId() + "/faults";
    String noFile = UUID.randomUUID().toString();
    ObjectNode counted =
        JsonNodes.object().put("on", "store:upload_part").put("part", 9999).put("file_id", noFile);
    counted.put("skip", 0).put("times", 2).putObject("effect").put("delay", "PT1S");
    add("faults:create", "counted", target, counted);
    ObjectNode likely = JsonNodes.object().put("on", "store:get_object").put("file_id", noFile);
    likely.put("probability", 0.5).put("seed", 7);
    likely.putObject("effect").put("stall_after_bytes", 1).put("for", "PT1S");
    add("faults:create", "likely", target, likely);
  }

  /** Adds the examples of the contract, one for each service. */
  private void addExamples() {
    for (Example example : operation("files:create").requestExamples()) {
      if (!example.value().has("organization_id")) {
        ObjectNode body = example.value().deepCopy();
        body.put("version", "1");
        add("files:create", example.name(), "/v1/files/", body);
      }
    }
  }

  private void customers() {
    CustomersClient customers = context.customers();
    customers.create(
        CustomersClient.individual("changed@shop.example").put("external_id", "changed"));
    String id = customers.getExternal("changed").text("/id");
    ObjectNode update = JsonNodes.object().put("name", "Ada").put("locale", "sv");
    update.put("email", "changed@shop.example").put("tax_id", "SE556000475501");
    update.putObject("metadata").put("text", "x").put("number", 5).put("truth", true);
    update.putObject("billing_address").put("country", "SE").put("city", "Stockholm");
    add("customers:update_external", "", "/v1/customers/external/changed", update);
    ObjectNode complete = update.deepCopy().put("external_id", "changed").put("type", "individual");
    add("customers:update", "", "/v1/customers/" + id, complete);
    ObjectNode team = CustomersClient.team("A team", "owner@shop.example");
    team.withObject("/owner").put("name", "Lin").put("external_id", "owner");
    team.putObject("metadata").put("text", "x").put("number", 5).put("truth", true);
    team.putObject("billing_address").put("country", "SE").put("line1", "Storgatan 1");
    add("customers:create", "team", "/v1/customers/", team);
    // where all jobs share a world, another one may have the same request under way
    String unique = "world-" + UUID.randomUUID().toString().substring(0, 8);
    ObjectNode person = complete.deepCopy().put("email", "new@" + unique + ".example");
    person.put("external_id", unique);
    fixtures.add(fixture("customers:create", "individual", "/v1/customers/", person)
        .undoneBy(created -> customers.delete(created.text("/id"))));
    // where all jobs share a world, another one may have created it
    customers.create(team.deepCopy().put("external_id", "team"));
    ObjectNode owner = JsonNodes.object().put("customer_external_id", "team");
    owner.put("external_member_id", "owner").put("return_url", "https://x.example/");
    add("customer-sessions:create", "of a team's owner", "/v1/customer-sessions/", owner);
  }

  private void sessions() {
    TestWorld world = context.world();
    if (world.customer().id().isEmpty()) {
      return;
    }
    ObjectNode byId = JsonNodes.object()
        .put("customer_id", world.customer().id())
        .put("return_url", "https://x.example/");
    add("customer-sessions:create", "by id", "/v1/customer-sessions/", byId);
    if (context.target().can(Capability.MEMBER_TOKEN)) {
      ObjectNode member =
          JsonNodes.object().put("external_customer_id", world.customer().externalId());
      member.put("member_id", world.member().id());
      add("customer-sessions:create", "by external id", "/v1/customer-sessions/", member);
    }
  }

  private void add(String operation, String name, String target, JsonNode valid) {
    fixtures.add(fixture(operation, name, target, valid));
  }

  private RequestFixture fixture(String id, String name, String target, JsonNode valid) {
    ApiClient client = target.startsWith("/sandbox") ? api.anonymous() : api;
    return fixture(id, name, target, valid, client);
  }

  private static RequestFixture fixture(
      String id, String name, String target, JsonNode valid, ApiClient client) {
    Operation operation = operation(id);
    return new RequestFixture(
        id,
        name,
        SchemaNavigator.ofBody(operation),
        client,
        operation.method(),
        target,
        valid,
        exchange -> {});
  }

  private static Operation operation(String id) {
    return Contracts.get().operations().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  static boolean isSuccess(Exchange exchange) {
    return exchange.status() / 100 == 2;
  }
}
