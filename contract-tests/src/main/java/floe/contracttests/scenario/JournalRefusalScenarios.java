package floe.contracttests.scenario;

import static floe.contracttests.client.SandboxOperation.REQUESTS_LIST;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.context.NewFile;
import floe.contracttests.context.RequiresCapability;
import floe.contracttests.context.ScenarioTest;
import floe.contracttests.context.TestContext;
import floe.contracttests.context.Upload;
import floe.contracttests.target.Capability;
import floe.contracttests.target.Scopes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The journal tells why a request was refused. */
@ScenarioTest
@RequiresCapability({Capability.WORLDS, Capability.REQUEST_JOURNAL})
final class JournalRefusalScenarios {
  private static final String REQUEST_ID = "X-Request-Id";
  private static final String UNKNOWN = "polar_oat_0123456789abcdefghijABCDEFGHIJ01234561WrueF";

  private final TestContext context;
  private final JournalReader journal;

  JournalRefusalScenarios(TestContext context) {
    this.context = context;
    this.journal = new JournalReader(context);
  }

  private static String id(Exchange exchange) {
    return exchange.header(REQUEST_ID).orElseThrow();
  }

  @Test
  void namesEveryFaultOfTheContract() {
    context.files().create(NewFile.of(new byte[1]).body().put("size", "many").put("name", 7));

    JsonNode refusal = journal.one("status", "422").path("refusal");

    assertThat(refusal.path("error").asText()).isEqualTo("RequestValidationError");
    assertThat(refusal.path("faults_total").asInt()).isEqualTo(2);
    assertThat(refusal.path("faults").findValuesAsText("type"))
        .containsExactlyInAnyOrder("int_type", "string_type");
    assertThat(refusal.at("/faults/0/loc/0").asText()).isEqualTo("body");
    assertThat(refusal.path("faults").findValues("input")).isEmpty();
  }

  @Test
  void keepsTheFirstFiftyFaults() {
    var body = NewFile.of(new byte[1]).body();
    var parts = body.withObject("/upload").putArray("parts");
    for (int i = 0; i < 60; i++) {
      parts.add("no part");
    }

    context.files().create(body);

    JsonNode refusal = journal.one("status", "422").path("refusal");
    assertThat(refusal.path("faults")).hasSize(50);
    assertThat(refusal.path("faults_total").asInt()).isEqualTo(60);
  }

  @Test
  void namesAFaultThatNoSchemaKnows() {
    Upload upload = Upload.begin(context, NewFile.of(new byte[] {1}));
    upload.complete(upload.add(upload.completion(), 0, "never-sent"));

    JsonNode refusal = journal.one("operation", "files:uploaded").path("refusal");

    assertThat(refusal.path("error").asText()).isEqualTo("RequestValidationError");
    assertThat(refusal.at("/faults/0/loc/1").asText()).isEqualTo("parts");
    assertThat(refusal.at("/faults/0/msg").asText()).isNotBlank();
  }

  @Test
  void namesWhatIsNotThere() {
    context.files().download("00000000-0000-4000-8000-000000000000");

    JsonNode refusal = journal.one("status", "404").path("refusal");

    assertThat(refusal.path("error").asText()).isEqualTo("ResourceNotFound");
    assertThat(refusal.path("detail").asText()).isEqualTo("Not found");
  }

  @Test
  void tellsThatThereWasNoToken() {
    JsonNode entry = journal.unassigned(id(context.files().anonymous().list()));

    assertThat(entry.path("status").asInt()).isEqualTo(401);
    assertThat(entry.path("operation").asText()).isEqualTo("files:list");
    assertThat(entry.path("token").isNull()).isTrue();
    assertThat(entry.path("world_time").isNull()).isTrue();
    assertThat(entry.at("/refusal/token").asText()).isEqualTo("missing");
  }

  @Test
  @RequiresCapability(Capability.STRANGE_TOKENS)
  void tellsAnUnknownTokenFromAMalformedOne() {
    String changed = context.world().accessToken().replaceFirst("polar_oat_.", "polar_oat_-");

    JsonNode unknown = journal.unassigned(id(context.files().as(UNKNOWN).list()));
    JsonNode malformed = journal.unassigned(id(context.files().as(changed).list()));

    assertThat(unknown.at("/refusal/token").asText()).isEqualTo("unknown");
    assertThat(unknown.at("/refusal/error").asText()).isEqualTo("invalid_token");
    assertThat(unknown.path("token").asText()).isEqualTo("polar_oat_***rueF");
    assertThat(malformed.at("/refusal/token").asText()).isEqualTo("malformed");
    assertThat(journal.entries()).isEmpty();
  }

  @Test
  void tellsThatATokenIsOfTheWrongKind() {
    context.files().as(context.world().customer().token()).list();

    JsonNode refusal = journal.one().path("refusal");

    assertThat(refusal.path("error").asText()).isEqualTo("Unauthorized");
    assertThat(refusal.path("token").asText()).isEqualTo("wrong_kind");
  }

  @Test
  @RequiresCapability(Capability.CLOCK)
  void tellsThatASessionHasExpired() {
    String token = context.world().customer().token();
    context.steering().clock().advance(Duration.ofHours(1));
    context.downloadables().list();

    JsonNode entry = journal.one("operation", "customer_portal:downloadables:list");

    assertThat(entry.path("status").asInt()).isEqualTo(401);
    assertThat(entry.path("token").asText())
        .isEqualTo("polar_cst_***" + token.substring(token.length() - 4));
    assertThat(entry.at("/refusal/error").asText()).isEqualTo("invalid_token");
    assertThat(entry.at("/refusal/token").asText()).isEqualTo("expired");
  }

  @Test
  void tellsWhichScopesATokenHasAndNeeds() {
    TestContext poor = context.inNewWorld(Scopes.BENEFITS_READ, Scopes.CUSTOMER_SESSIONS_WRITE);
    poor.files().list();

    JsonNode refusal = new JournalReader(poor).one().path("refusal");

    assertThat(refusal.path("error").asText()).isEqualTo("insufficient_scope");
    assertThat(refusal.at("/scopes/held"))
        .map(JsonNode::asText)
        .containsExactly(Scopes.BENEFITS_READ, Scopes.CUSTOMER_SESSIONS_WRITE);
    assertThat(refusal.at("/scopes/needed"))
        .map(JsonNode::asText)
        .containsExactly(Scopes.FILES_READ, Scopes.FILES_WRITE);
  }

  @Test
  void tellsAnUnknownRoute() {
    JsonNode entry = journal.unassigned(id(context.api().send("GET", "/v1/nothing")));

    assertThat(entry.path("operation").isNull()).isTrue();
    assertThat(entry.at("/refusal/detail").asText()).isEqualTo("Not Found");
  }

  @Test
  void tellsAForgedLink() {
    JsonNode entry = journal.unassigned(id(context.downloadables().get("forged")));

    assertThat(entry.path("operation").asText()).isEqualTo("customer_portal:downloadables:get");
    assertThat(entry.path("status").asInt()).isEqualTo(404);
  }

  @Test
  @RequiresCapability({Capability.STORE_SIGNATURES, Capability.STORE_STEERING})
  void tellsWhatTheStoreExpectedToBeSigned() throws NoSuchAlgorithmException {
    Upload upload = Upload.begin(context, NewFile.withoutChecksum(new byte[] {1}));
    String changed = UrlEdits.with(upload.url(0), "partNumber=2");
    context.store().put(changed, upload.headers(0), new byte[] {1});

    JsonNode entry = journal.one("operation", "store:upload_part");

    JsonNode signature = entry.at("/refusal/signature");
    String canonical = signature.path("canonical_request").asText();
    assertThat(entry.path("sender").asText()).isEqualTo("client");
    assertThat(entry.at("/refusal/error").asText()).isEqualTo("SignatureDoesNotMatch");
    assertThat(canonical.lines().toList())
        .startsWith("PUT", entry.path("path").asText())
        .endsWith("host", "UNSIGNED-PAYLOAD");
    assertThat(canonical).contains("&partNumber=2&").doesNotContain("X-Amz-Signature");
    assertThat(signature.path("string_to_sign").asText().lines().toList())
        .startsWith("AWS4-HMAC-SHA256")
        .endsWith(sha256(canonical));
  }

  private static String sha256(String text) throws NoSuchAlgorithmException {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest);
  }

  @Test
  @RequiresCapability({Capability.STORE_SIGNATURES, Capability.STORE_STEERING})
  void tellsWhatElseTheStoreRefuses() {
    Upload upload = Upload.begin(context, NewFile.of(new byte[] {1}));
    context.store().put(upload.url(0), Map.of("x-amz-meta-more", "1"), new byte[] {1});

    JsonNode refusal = journal.one("operation", "store:upload_part").path("refusal");

    assertThat(refusal.path("error").asText()).isEqualTo("AccessDenied");
    assertThat(refusal.path("detail").asText()).contains("x-amz-meta-more");
    assertThat(refusal.path("signature").isNull()).isTrue();
  }

  @Test
  @RequiresCapability(Capability.STORE_STEERING)
  void countsAnObjectOfNoWorldToNone() {
    Upload upload = Upload.begin(context, NewFile.of(new byte[] {1}));
    String world = context.world().organizationId();
    String elsewhere = "00000000-0000-4000-8000-000000000000";
    Exchange refused = context.store().get(UrlEdits.plain(upload.url(0)).replace(world, elsewhere));

    JsonNode entry = journal.unassigned(id(refused));

    assertThat(entry.path("operation").asText()).isEqualTo("store:get_object");
    assertThat(context.sandbox().query(REQUESTS_LIST, elsewhere).status()).isEqualTo(404);
  }

  @Test
  @RequiresCapability(Capability.RATE_LIMITS)
  void tellsThatTheRateLimitIsUsedUp() {
    context.steering().rateLimit().set(1, Duration.ofHours(1));
    context.files().list();
    context.files().list();

    JsonNode refusal = journal.one("status", "429").path("refusal");

    assertThat(refusal.path("error").isNull()).isTrue();
    assertThat(refusal.path("detail").asText()).contains("rate limit", "PT1H");
  }

  @Test
  void tellsNothingOfWhatWasServed() {
    context.files().create(JsonNodes.parse(NewFile.of(new byte[] {1}).body().toString()));

    List<JsonNode> served = journal.entries("refused", "false");

    assertThat(served)
        .isNotEmpty()
        .allSatisfy(entry -> assertThat(entry.path("refusal").isNull()).isTrue());
  }
}
