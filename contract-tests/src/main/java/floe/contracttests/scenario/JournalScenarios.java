package floe.contracttests.scenario;

import static floe.contracttests.client.SandboxOperation.HEALTH_GET;
import static floe.contracttests.client.SandboxOperation.REQUESTS_LIST;
import static floe.contracttests.client.SandboxOperation.REQUESTS_UNASSIGNED;
import static floe.contracttests.client.SandboxOperation.WORLDS_GET;
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
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The journal of a world tells what was asked, by whom, and what came of it. */
@ScenarioTest
@RequiresCapability({Capability.WORLDS, Capability.REQUEST_JOURNAL})
final class JournalScenarios {
  private static final String REQUEST_ID = "X-Request-Id";

  private final TestContext context;
  private final JournalReader journal;

  JournalScenarios(TestContext context) {
    this.context = context;
    this.journal = new JournalReader(context);
  }

  @Test
  void tellsWhatARequestWas() {
    Exchange listed = context.files().list("page", "2", "limit", "3");

    JsonNode entry = journal.one();

    assertThat(entry.path("id").asLong()).isEqualTo(1);
    assertThat(entry.path("request_id").asText())
        .isEqualTo(listed.header(REQUEST_ID).orElseThrow());
    assertThat(entry.path("sender").asText()).isEqualTo("client");
    assertThat(entry.path("method").asText()).isEqualTo("GET");
    assertThat(entry.path("path").asText()).isEqualTo("/v1/files/");
    assertThat(entry.path("query").asText()).isEqualTo("page=2&limit=3");
    assertThat(entry.path("operation").asText()).isEqualTo("files:list");
    assertThat(entry.path("status").asInt()).isEqualTo(200);
    assertThat(entry.path("duration_ms").asDouble()).isPositive();
    assertThat(entry.path("fault_id").isNull()).isTrue();
    assertThat(entry.path("refusal").isNull()).isTrue();
    assertThat(entry.path("token").asText())
        .isEqualTo("polar_oat_***" + end(context.world().accessToken()));
    assertThat(OffsetDateTime.parse(entry.path("time").asText()).toInstant())
        .isBetween(
            listed.receivedAt().minus(Duration.ofMinutes(1)),
            listed.receivedAt().plus(Duration.ofMinutes(1)));
  }

  private static String end(String token) {
    return token.substring(token.length() - 4);
  }

  @Test
  @RequiresCapability(Capability.STORE_STEERING)
  void tellsTheStepsOfTheStore() {
    Upload upload = Upload.completed(context, NewFile.of(new byte[] {1, 2, 3}));
    context.store().get(context.files().download(upload.fileId()).text("/download/url"));

    JsonNode create = journal.one("operation", "files:create");
    JsonNode started = journal.one("operation", "store:create_upload");
    JsonNode part = journal.one("operation", "store:upload_part");
    JsonNode completed = journal.one("operation", "store:complete");
    JsonNode bytes = journal.one("operation", "store:get_object");

    assertThat(List.of(create, part, bytes))
        .allSatisfy(entry -> assertThat(entry.path("sender").asText()).isEqualTo("client"));
    assertThat(List.of(started, completed))
        .allSatisfy(entry -> assertThat(entry.path("sender").asText()).isEqualTo("server"));
    assertThat(started.path("request_id")).isEqualTo(create.path("request_id"));
    assertThat(part.path("path").asText()).endsWith(upload.fileId());
    assertThat(part.path("query").asText()).contains("partNumber=1", "X-Amz-Signature=***");
    assertThat(bytes.path("status").asInt()).isEqualTo(200);
  }

  @Test
  void countsADownloadLinkToTheWorldOfItsFile() {
    String link = grantedLink();
    context.downloadables().follow(link);

    JsonNode entry = journal.one("operation", "customer_portal:downloadables:get");

    assertThat(entry.path("status").asInt()).isEqualTo(302);
    assertThat(entry.path("path").asText())
        .isEqualTo("/v1/customer-portal/downloadables/***" + end(link));
  }

  @Test
  void countsALinkThatIsNoLongerGoodToTheWorldOfItsFile() {
    Upload upload = Upload.completed(context, NewFile.of(new byte[] {1}));
    GrantedBenefit granted = GrantedBenefit.byCustomer(context, upload.fileId());
    String link = context.downloadables().list().text("/items/0/file/download/url");
    context.revoke(granted.grantId());

    context.downloadables().follow(link);

    JsonNode entry = journal.one("operation", "customer_portal:downloadables:get");
    assertThat(entry.path("status").asInt()).isEqualTo(404);
    assertThat(entry.at("/refusal/error").asText()).isEqualTo("ResourceNotFound");
  }

  private String grantedLink() {
    Upload upload = Upload.completed(context, NewFile.of(new byte[] {1}));
    GrantedBenefit.byCustomer(context, upload.fileId());
    return context.downloadables().list().text("/items/0/file/download/url");
  }

  @Test
  void picksByOperationStatusAndRefusal() {
    context.files().list();
    context.files().list("page", "0");
    context.files().delete(UUID.randomUUID().toString());

    assertThat(journal.entries()).hasSize(3);
    assertThat(journal.entries("operation", "files:list")).hasSize(2);
    assertThat(journal.entries("operation", "files:list", "refused", "true")).hasSize(1);
    assertThat(journal.entries("refused", "false")).hasSize(1);
    assertThat(journal.entries("status", "404")).hasSize(1);
    assertThat(journal.entries("status", "500")).isEmpty();
  }

  @Test
  void picksByTime() {
    context.files().list();
    context.files().list();
    String first = journal.entries().get(0).path("time").asText();
    String second = journal.entries().get(1).path("time").asText();

    assertThat(journal.entries("since", first)).hasSize(2);
    assertThat(journal.entries("since", second)).hasSize(1);
    assertThat(journal.entries("since", "2999-01-01T00:00:00+02:00")).isEmpty();
  }

  @Test
  void givesPageByPage() {
    Stream.of("1", "2", "3", "4", "5").forEach(page -> context.files().list("page", page));
    String world = context.world().organizationId();

    Exchange first = context.sandbox().query(REQUESTS_LIST, world, "limit", "2");
    Exchange second = context
        .sandbox()
        .query(REQUESTS_LIST, world, "limit", "3", "after", first.text("/last_id"));
    Exchange nothing =
        context.sandbox().query(REQUESTS_LIST, world, "after", second.text("/last_id"));

    assertThat(first.at("/items")).hasSize(2);
    assertThat(first.at("/has_more").asBoolean()).isTrue();
    assertThat(first.at("/dropped").asLong()).isZero();
    assertThat(second.at("/items")).hasSize(3);
    assertThat(second.text("/items/0/query")).isEqualTo("page=3");
    assertThat(second.at("/has_more").asBoolean()).isFalse();
    assertThat(nothing.at("/items")).isEmpty();
    assertThat(nothing.text("/last_id")).isEqualTo(second.text("/last_id"));
  }

  @Test
  @RequiresCapability(Capability.STORE_STEERING)
  void showsNoTokenAndNoSignature() {
    String link = grantedLink();
    context.downloadables().follow(link);
    Upload upload = Upload.begin(context, NewFile.of(new byte[] {1}));
    upload.send(0);
    context
        .store()
        .put(UrlEdits.with(upload.url(0), "partNumber=2"), upload.headers(0), new byte[] {1});
    context.files().list("access_token", context.world().personalAccessToken(), "page", "0");
    context.files().as(context.world().customer().token()).list();
    context.files().as(context.world().member().token()).list();
    context.files().download(context.world().accessToken());
    context
        .files()
        .create(JsonNodes.object()
            .put(context.world().accessToken(), context.world().accessToken()));
    journal.one("operation", "store:upload_part", "status", "403");

    String all = context
        .sandbox()
        .query(REQUESTS_LIST, context.world().organizationId(), "limit", "1000")
        .bodyText();

    String signature = upload.url(0).replaceAll(".*X-Amz-Signature=([0-9a-f]+).*", "$1");
    assertThat(signature).hasSize(64);
    assertThat(all)
        .doesNotContain(
            signature,
            link.substring(link.lastIndexOf('/') + 1),
            context.world().accessToken(),
            context.world().personalAccessToken(),
            context.world().customer().token(),
            context.world().member().token())
        .contains("polar_oat_***", "polar_cst_***", "polar_mst_***");
  }

  @Test
  void keepsWorldsApart() {
    TestContext other = context.inNewWorld();
    context.files().list();
    other.files().list("page", "0");

    assertThat(journal.one().path("status").asInt()).isEqualTo(200);
    assertThat(new JournalReader(other).one().path("status").asInt()).isEqualTo(422);
  }

  @Test
  void countsNoRequestToTheControlApi() {
    context.sandbox().send(WORLDS_GET, context.world().organizationId());
    context.sandbox().send(HEALTH_GET);

    assertThat(journal.entries()).isEmpty();
  }

  @Test
  void endsWithItsWorld() {
    context.files().list();
    String world = context.world().organizationId();

    context.steering().delete();

    assertThat(context.sandbox().query(REQUESTS_LIST, world).status()).isEqualTo(404);
  }

  @Test
  void refusesFiltersThatBreakTheContract() {
    String world = context.world().organizationId();

    assertThat(
            ReportedFaults.of(context.sandbox().query(REQUESTS_LIST, world, "refused", "perhaps")))
        .containsExactly("bool_parsing query.refused");
    assertThat(ReportedFaults.locations(
            context.sandbox().query(REQUESTS_LIST, world, "since", "yesterday")))
        .containsExactly("query.since");
    assertThat(
            ReportedFaults.locations(context.sandbox().list(REQUESTS_UNASSIGNED, "limit", "1001")))
        .containsExactly("query.limit");
    assertThat(
            context.sandbox().query(REQUESTS_LIST, UUID.randomUUID().toString()).status())
        .isEqualTo(404);
  }
}
