package floe.contracttests.scenario;

import static floe.contracttests.scenario.FaultRuleClient.rule;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.client.RawConnection;
import floe.contracttests.client.RawResponse;
import floe.contracttests.client.RawResponse.End;
import floe.contracttests.context.Bytes;
import floe.contracttests.context.NewFile;
import floe.contracttests.context.RequiresCapability;
import floe.contracttests.context.ScenarioTest;
import floe.contracttests.context.TestContext;
import floe.contracttests.context.Upload;
import floe.contracttests.target.Capability;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What fault rules do to parts, downloads and the server's own calls of the store. */
@ScenarioTest
@RequiresCapability({Capability.FAULTS, Capability.WORLDS, Capability.STORE_SIGNATURES})
final class StoreFaultScenarios {
  private static final byte[] NOTHING = {};
  private static final byte[] CONTENT = Bytes.random(300_000, 5);
  private static final int FLOOR = 5 * 1024 * 1024;
  private static final Duration PAUSE = Duration.ofMillis(80);
  private static final String PAUSE_TEXT = "PT0.08S";

  private final TestContext context;
  private final FaultRuleClient faults;

  StoreFaultScenarios(TestContext context) {
    this.context = context;
    this.faults = new FaultRuleClient(context);
  }

  private static RawResponse put(Upload upload, int index) {
    return RawConnection.exchange(
        "PUT",
        URI.create(upload.url(index)),
        upload.headers(index),
        upload.chunks().get(index));
  }

  private Upload begin() {
    return Upload.begin(context, NewFile.withChecksum(CONTENT));
  }

  private URI download() {
    Upload upload = Upload.completed(context, NewFile.withChecksum(CONTENT));
    return URI.create(context.files().download(upload.fileId()).text("/download/url"));
  }

  private static RawResponse get(URI url) {
    return RawConnection.exchange("GET", url, Map.of(), NOTHING);
  }

  private RawResponse uploaded(Upload upload, ObjectNode completion) {
    return faults.call(
        "POST", "/v1/files/" + upload.fileId() + "/uploaded", JsonNodes.bytes(completion));
  }

  @Test
  @RequiresCapability(Capability.STORE_STEERING)
  void refusesSecondPartOfThreeOnce() {
    NewFile file = NewFile.of("downloadable", Bytes.random(2 * FLOOR + 9, 3), FLOOR, true);
    Upload upload = Upload.begin(context, file);
    faults.add(rule("store:upload_part", "{'status': 503, 'retry_after': 1}").put("part", 2));

    RawResponse first = put(upload, 0);
    RawResponse second = put(upload, 1);
    RawResponse third = put(upload, 2);

    assertThat(List.of(first.status(), third.status())).containsOnly(200);
    assertThat(second.status()).isEqualTo(503);
    assertThat(second.text()).contains("<Code>SlowDown</Code>");
    assertThat(second.headers().first("Retry-After")).contains("1");
    assertThat(upload.complete(upload.sendAll()).status()).isEqualTo(200);
    assertThat(faults.fired()).containsExactly(1);
  }

  @Test
  @RequiresCapability(Capability.STORE_STEERING)
  void hitsOnlyTheNamedFile() {
    Upload other = begin();
    Upload named = begin();
    faults.add(rule("store:upload_part", "{'status': 500}").put("file_id", named.fileId()));

    assertThat(put(other, 0).status()).isEqualTo(200);
    RawResponse failed = put(named, 0);

    assertThat(failed.status()).isEqualTo(500);
    assertThat(failed.text()).contains("<Code>InternalError</Code>");
  }

  @Test
  @RequiresCapability(Capability.STORE_STEERING)
  void resetsConnectionWhilePartIsRead() {
    Upload upload = begin();
    faults.add("store:upload_part", "{'reset_after_bytes': 65536}");

    RawResponse reset = put(upload, 0);

    assertThat(reset.status()).isZero();
    assertThat(reset.end()).isEqualTo(End.RESET);
    assertThat(upload.complete(upload.sendAll()).status()).isEqualTo(200);
  }

  @Test
  @RequiresCapability(Capability.STORE_STEERING)
  void stopsInTheMiddleOfPartAndGoesOn() {
    Upload upload = begin();
    faults.add("store:upload_part", "{'stall_after_bytes': 65536, 'for': '" + PAUSE_TEXT + "'}");

    RawResponse sent = put(upload, 0);

    assertThat(sent.status()).isEqualTo(200);
    assertThat(sent.duration()).isGreaterThanOrEqualTo(PAUSE);
  }

  @Test
  @RequiresCapability(Capability.STORE_STEERING)
  void losesAnswerOfPartThatHasArrived() {
    Upload upload = begin();
    faults.add("store:upload_part", "{'lose_response': true}");

    RawResponse lost = put(upload, 0);
    ObjectNode completion = upload.add(upload.completion(), 0, "\"" + Bytes.md5(CONTENT) + "\"");

    assertThat(lost.status()).isZero();
    assertThat(lost.end()).isEqualTo(End.CLOSED);
    assertThat(upload.complete(completion).status()).isEqualTo(200);
  }

  @Test
  @RequiresCapability(Capability.STORE_STEERING)
  void answersPartLaterAndWithoutItsETag() {
    Upload upload = begin();
    faults.add("store:upload_part", "{'delay': '" + PAUSE_TEXT + "'}");
    faults.add("store:upload_part", "{'drop_header': 'etag'}");

    RawResponse late = put(upload, 0);
    RawResponse dropped = put(upload, 0);
    RawResponse sound = put(upload, 0);

    assertThat(late.duration()).isGreaterThanOrEqualTo(PAUSE);
    assertThat(late.headers().first("ETag")).isPresent();
    assertThat(dropped.status()).isEqualTo(200);
    assertThat(dropped.headers().first("ETag")).isEmpty();
    assertThat(sound.headers().first("ETag")).isEqualTo(late.headers().first("ETag"));
  }

  @Test
  @RequiresCapability(Capability.STORE_STEERING)
  void endsDownloadTooEarly() {
    URI url = download();
    faults.add("store:get_object", "{'truncate_after_bytes': 100000}");
    faults.add("store:get_object", "{'reset_response_after_bytes': 100000}");

    RawResponse truncated = get(url);
    RawResponse reset = get(url);

    assertThat(truncated.end()).isEqualTo(End.CLOSED);
    assertThat(truncated.body()).hasSize(100_000);
    assertThat(truncated.headers().first("Content-Length")).contains("300000");
    assertThat(reset.end()).isEqualTo(End.RESET);
    assertThat(reset.body()).hasSizeLessThanOrEqualTo(100_000);
    assertThat(get(url).body()).isEqualTo(CONTENT);
  }

  @Test
  @RequiresCapability(Capability.STORE_STEERING)
  void changesOneByteOfDownload() {
    URI url = download();
    faults.add("store:get_object", "{'corrupt_byte': 123456}");

    byte[] corrupt = get(url).body();

    assertThat(corrupt).hasSameSizeAs(CONTENT).isNotEqualTo(CONTENT);
    corrupt[123_456] = CONTENT[123_456];
    assertThat(corrupt).isEqualTo(CONTENT);
  }

  @Test
  @RequiresCapability(Capability.STORE_STEERING)
  void holdsDownloadUpAndRefusesAndLosesIt() {
    URI url = download();
    faults.add("store:get_object", "{'stall_after_bytes': 4096, 'for': '" + PAUSE_TEXT + "'}");
    faults.add("store:get_object", "{'delay': '" + PAUSE_TEXT + "'}");
    faults.add("store:get_object", "{'status': 503}");
    faults.add("store:get_object", "{'lose_response': true}");

    RawResponse stalled = get(url);
    RawResponse late = get(url);
    RawResponse busy = get(url);
    RawResponse lost = get(url);

    assertThat(stalled.body()).isEqualTo(CONTENT);
    assertThat(stalled.duration()).isGreaterThanOrEqualTo(PAUSE);
    assertThat(late.body()).isEqualTo(CONTENT);
    assertThat(late.duration()).isGreaterThanOrEqualTo(PAUSE);
    assertThat(busy.status()).isEqualTo(503);
    assertThat(busy.text()).contains("<Code>SlowDown</Code>");
    assertThat(lost.end()).isEqualTo(End.CLOSED);
    assertThat(lost.status()).isZero();
  }

  @Test
  void neitherLetsWrongSignaturePassNorCountsIt() {
    Upload upload = begin();
    faults.add("store:upload_part", "{'lose_response': true}");
    String forged = UrlEdits.with(upload.url(0), "X-Amz-Expires=3601");

    RawResponse refused =
        RawConnection.exchange("PUT", URI.create(forged), upload.headers(0), CONTENT);

    assertThat(refused.status()).isEqualTo(403);
    assertThat(faults.fired()).containsExactly(0);
  }

  @Test
  void failsToStartUploadAndStartsTheNext() {
    faults.add("store:create_upload", "{'status': 503}");
    byte[] body = JsonNodes.bytes(NewFile.withChecksum(CONTENT).body());

    RawResponse failed = faults.call("POST", "/v1/files/", body);

    assertThat(failed.status()).isEqualTo(503);
    assertThat(failed.json())
        .isEqualTo(JsonNodes.object()
            .put("error", "ServiceUnavailable")
            .put("detail", "Service Unavailable"));
    assertThat(failed.headers().first("Polar-Version")).isPresent();
    assertThat(failed.headers().first("Retry-After").orElse("")).matches("[1-9][0-9]*");
    assertThat(Upload.completed(context, NewFile.withChecksum(CONTENT)).fileId())
        .isNotEmpty();
  }

  @Test
  void completesUploadOnceTheStoreDoesNotFailAnyMore() {
    Upload upload = begin();
    ObjectNode completion = upload.sendAll();
    faults.add(rule("store:complete", "{'status': 503}").put("file_id", upload.fileId()));

    RawResponse failed = uploaded(upload, completion);
    Exchange completed = upload.complete(completion);

    assertThat(failed.status()).isEqualTo(503);
    assertThat(completed.status()).isEqualTo(200);
  }

  @Test
  @RequiresCapability(Capability.PARTS_WITHOUT_CHECKSUM)
  void takesOtherPartsAtOnceWhenCompletionHasFailedInTheStore() {
    Upload upload = Upload.begin(context, NewFile.withoutChecksum(CONTENT));
    ObjectNode completion = upload.sendAll();
    faults.add("store:complete", "{'status': 503}");
    int failed = uploaded(upload, completion).status();
    byte[] changed = Bytes.random(CONTENT.length, 6);
    String etag = Upload.etag(upload.send(0, changed));

    Exchange completed = upload.complete(upload.add(upload.completion(), 0, etag));

    assertThat(failed).isEqualTo(503);
    assertThat(completed.status()).isEqualTo(200);
    String url = context.files().download(upload.fileId()).text("/download/url");
    assertThat(get(URI.create(url)).body()).isEqualTo(changed);
  }

  @Test
  void takesNoOtherPartsOnceTheStoreHasJoinedUnheard() {
    Upload upload = Upload.begin(context, NewFile.of(CONTENT));
    ObjectNode completion = upload.sendAll();
    faults.add("store:complete", "{'lose_response': true}");
    int failed = uploaded(upload, completion).status();

    Exchange refused =
        upload.complete(upload.add(upload.completion(), 0, "\"" + "0".repeat(32) + "\""));
    Exchange completed = upload.complete(completion);

    assertThat(failed).isEqualTo(503);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(ReportedFaults.messages(refused))
        .contains("The upload was completed with other parts.");
    assertThat(completed.status()).isEqualTo(200);
  }

  @Test
  void completesUploadThatTheStoreHasJoinedUnheard() {
    Upload upload = begin();
    ObjectNode completion = upload.sendAll();
    faults.add("store:complete", "{'lose_response': true}");

    RawResponse failed = uploaded(upload, completion);
    Exchange completed = upload.complete(completion);

    assertThat(failed.status()).isEqualTo(503);
    assertThat(completed.status()).isEqualTo(200);
    assertThat(completed.at("/is_uploaded").asBoolean()).isTrue();
  }

  @Test
  @RequiresCapability({Capability.REQUEST_JOURNAL, Capability.STORE_STEERING})
  void namesRuleInJournal() {
    Upload upload = begin();
    String ofPart = faults.add("store:upload_part", "{'lose_response': true}");
    String ofList = faults.add("files:list", "{'lose_response': true}");
    JournalReader journal = new JournalReader(context);

    put(upload, 0);
    faults.get("/v1/files/");

    assertThat(journal.one("operation", "store:upload_part").path("fault_id").asText())
        .isEqualTo(ofPart);
    assertThat(journal.one("operation", "files:list").path("fault_id").asText()).isEqualTo(ofList);
  }

  @Test
  @RequiresCapability(Capability.STORE_STEERING)
  void servesOtherWorldsWhileManyPartsStall() {
    int stalls = 110; // more than the store has threads
    Upload upload = Upload.begin(context, NewFile.withChecksum(new byte[] {1}));
    TestContext other = context.inNewWorld();
    ObjectNode rule = rule("store:upload_part", "{'stall_after_bytes': 0, 'for': 'PT30S'}");
    faults.add(rule.put("times", stalls));
    List<RawConnection> stalled = new ArrayList<>();
    try {
      for (int i = 0; i < stalls; i++) {
        RawConnection connection = RawConnection.to(URI.create(upload.url(0)));
        stalled.add(connection);
        connection.start(
            "PUT", URI.create(upload.url(0)), upload.headers(0), upload.chunks().get(0));
      }

      Upload unharmed = Upload.completed(other, NewFile.withChecksum(CONTENT));

      assertThat(unharmed.fileId()).isNotEmpty();
      assertThat(stalled).noneMatch(RawConnection::hasAnswer);
    } finally {
      stalled.forEach(RawConnection::close);
    }
  }
}
