package floe.contracttests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.client.RawConnection;
import floe.contracttests.client.RawResponse;
import floe.contracttests.client.RawResponse.End;
import floe.contracttests.context.NewFile;
import floe.contracttests.context.RequiresCapability;
import floe.contracttests.context.ScenarioTest;
import floe.contracttests.context.TestContext;
import floe.contracttests.context.Upload;
import floe.contracttests.target.Capability;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What fault rules do to requests of the API, as it is seen on the wire. */
@ScenarioTest
@RequiresCapability({Capability.FAULTS, Capability.WORLDS})
final class ApiFaultScenarios {
  private static final String FILES = "/v1/files/";
  private static final byte[] NOTHING = {};
  private static final Duration PAUSE = Duration.ofMillis(80);
  private static final String PAUSE_TEXT = "PT0.08S";

  private final TestContext context;
  private final FaultRuleClient faults;

  ApiFaultScenarios(TestContext context) {
    this.context = context;
    this.faults = new FaultRuleClient(context);
  }

  private RawResponse uploaded(Upload upload, ObjectNode completion) {
    return faults.call("POST", FILES + upload.fileId() + "/uploaded", JsonNodes.bytes(completion));
  }

  @Test
  void answersWithStatusAndRetryAfter() {
    faults.add("files:list", "{'status': 503, 'retry_after': 2}");

    RawResponse busy = faults.get(FILES);

    assertThat(busy.status()).isEqualTo(503);
    assertThat(busy.headers().first("Retry-After")).contains("2");
    assertThat(busy.headers().first("X-Polar-Sandbox")).contains("1");
    assertThat(busy.json())
        .isEqualTo(JsonNodes.object()
            .put("error", "ServiceUnavailable")
            .put("detail", "Service Unavailable"));
    assertThat(context.files().list().status()).isEqualTo(200);
  }

  @Test
  void answersAsTheContractDeclaresStatus() {
    faults.add("files:list", "{'status': 429, 'retry_after': 7}");
    faults.add("files:list", "{'status': 401}");

    Exchange limited = context.files().list();
    Exchange unauthorized = context.files().list();

    assertThat(limited.status()).isEqualTo(429);
    assertThat(limited.header("Retry-After")).contains("7");
    assertThat(limited.body()).isEmpty();
    assertThat(unauthorized.status()).isEqualTo(401);
    assertThat(unauthorized.header("WWW-Authenticate")).isPresent();
  }

  @Test
  void answersLater() {
    faults.add("files:list", "{'delay': '" + PAUSE_TEXT + "'}");

    RawResponse late = faults.get(FILES);

    assertThat(late.status()).isEqualTo(200);
    assertThat(late.duration()).isGreaterThanOrEqualTo(PAUSE);
  }

  @Test
  void stopsInTheMiddleOfRequestAndGoesOn() {
    faults.add("files:create", "{'stall_after_bytes': 10, 'for': '" + PAUSE_TEXT + "'}");
    NewFile file = NewFile.withChecksum(new byte[] {1});

    RawResponse created = faults.call("POST", FILES, JsonNodes.bytes(file.body()));

    assertThat(created.status()).isEqualTo(201);
    assertThat(created.duration()).isGreaterThanOrEqualTo(PAUSE);
  }

  @Test
  void stopsInTheMiddleOfAnswerAndGoesOn() {
    faults.add("files:list", "{'stall_after_bytes': 10, 'for': '" + PAUSE_TEXT + "'}");

    RawResponse listed = faults.get(FILES);

    assertThat(listed.end()).isEqualTo(End.WHOLE);
    assertThat(listed.json().at("/pagination/total_count").asInt(-1)).isZero();
    assertThat(listed.duration()).isGreaterThanOrEqualTo(PAUSE);
  }

  @Test
  void resetsConnectionWhileRequestIsReadAndDoesNothing() {
    Upload upload = Upload.begin(context, NewFile.withChecksum(new byte[] {1}));
    ObjectNode completion = upload.sendAll();
    faults.add("files:uploaded", "{'reset_after_bytes': 20}");

    RawResponse reset = uploaded(upload, completion);

    assertThat(reset.status()).isZero();
    assertThat(reset.end()).isEqualTo(End.RESET);
    assertThat(context.files().list().at("/pagination/total_count").asInt()).isZero();
    assertThat(upload.complete(completion).status()).isEqualTo(200);
  }

  @Test
  void endsAnswerTooEarly() {
    faults.add("files:list", "{'truncate_after_bytes': 10}");

    RawResponse truncated = faults.get(FILES);

    assertThat(truncated.status()).isEqualTo(200);
    assertThat(truncated.end()).isEqualTo(End.CLOSED);
    assertThat(truncated.text()).isEqualTo("{\"items\":[");
    assertThat(truncated.headers().first("Content-Length").map(Integer::valueOf).orElse(0))
        .isGreaterThan(10);
  }

  @Test
  void breaksAnswerOffBeforeItsLastByteWhateverTheNumber() {
    faults.add("files:list", "{'truncate_after_bytes': 1000000}");

    RawResponse truncated = faults.get(FILES);

    assertThat(truncated.end()).isEqualTo(End.CLOSED);
    assertThat(truncated.headers().first("Content-Length"))
        .contains(Integer.toString(truncated.body().length + 1));
  }

  @Test
  void resetsConnectionWhileAnswerIsWritten() {
    faults.add("files:list", "{'reset_response_after_bytes': 10}");

    RawResponse reset = faults.get(FILES);

    assertThat(reset.end()).isEqualTo(End.RESET);
    assertThat(reset.body()).hasSizeLessThanOrEqualTo(10);
  }

  @Test
  void losesAnswerOfCompletionThatIsDoneAndAnswersTheSameFileAgain() {
    Upload upload = Upload.begin(context, NewFile.withChecksum(new byte[] {1, 2}));
    ObjectNode completion = upload.sendAll();
    faults.add("files:uploaded", "{'lose_response': true}");

    RawResponse lost = uploaded(upload, completion);
    RawResponse listed = faults.get(FILES);
    Exchange again = upload.complete(completion);

    assertThat(lost.status()).isZero();
    assertThat(lost.end()).isEqualTo(End.CLOSED);
    assertThat(again.status()).isEqualTo(200);
    assertThat(listed.json().at("/items/0")).isEqualTo(again.json());
  }

  @Test
  void losesAnswerOfRequestThatIsInvalidToo() {
    faults.add("files:create", "{'lose_response': true}");

    RawResponse lost = faults.call("POST", FILES, JsonNodes.bytes(JsonNodes.object()));

    assertThat(lost.end()).isEqualTo(End.CLOSED);
    assertThat(context.files().create(JsonNodes.object()).status()).isEqualTo(422);
  }

  @Test
  void prefersRuleToPreferenceOfRequest() {
    faults.add("files:list", "{'drop_header': 'Polar-Version'}");
    Map<String, String> headers = faults.headers();
    headers.put("Prefer", "fault=empty");

    RawResponse dropped = RawConnection.exchange("GET", faults.url(FILES), headers, NOTHING);
    RawResponse empty = RawConnection.exchange("GET", faults.url(FILES), headers, NOTHING);

    assertThat(dropped.status()).isEqualTo(200);
    assertThat(dropped.headers().first("Polar-Version")).isEmpty();
    assertThat(empty.end()).isEqualTo(End.CLOSED);
  }

  @Test
  void breaksConnectionThatHasServedBefore() {
    try (RawConnection connection = RawConnection.to(context.target().apiUrl())) {
      URI url = faults.url(FILES);
      RawResponse before = connection.send("GET", url, faults.headers(), NOTHING);
      faults.add("files:list", "{'drop_header': 'Polar-Version'}");
      faults.add("files:list", "{'truncate_after_bytes': 3}");

      RawResponse dropped = connection.send("GET", url, faults.headers(), NOTHING);
      RawResponse truncated = connection.send("GET", url, faults.headers(), NOTHING);

      assertThat(before.headers().first("Polar-Version")).isPresent();
      assertThat(dropped.status()).isEqualTo(200);
      assertThat(dropped.headers().first("Polar-Version")).isEmpty();
      assertThat(truncated.text()).isEqualTo("{\"i");
      assertThat(truncated.end()).isEqualTo(End.CLOSED);
    }
  }

  @Test
  void breaksCompressedAnswerOff() {
    for (int i = 0; i < 3; i++) {
      Upload.completed(context, NewFile.withChecksum(new byte[] {1}));
    }
    faults.add("files:list", "{'truncate_after_bytes': 30}");
    Map<String, String> headers = faults.headers();
    headers.put("Accept-Encoding", "gzip");

    RawResponse truncated = RawConnection.exchange("GET", faults.url(FILES), headers, NOTHING);

    assertThat(truncated.end()).isEqualTo(End.CLOSED);
    assertThat(truncated.body()).hasSize(30);
  }

  @Test
  @RequiresCapability({Capability.GRANTS, Capability.CUSTOMER_TOKEN})
  void hitsDownloadLinkOfTheWorldsDownloadable() {
    String file =
        Upload.completed(context, NewFile.withChecksum(new byte[] {1})).fileId();
    GrantedBenefit.byCustomer(context, file);
    URI link = URI.create(context.downloadables().list().text("/items/0/file/download/url"));
    faults.add("customer_portal:downloadables:get", "{'lose_response': true}");
    faults.add("customer_portal:downloadables:list", "{'status': 500}");

    RawResponse lost = RawConnection.exchange("GET", link, Map.of(), NOTHING);
    RawResponse followed = RawConnection.exchange("GET", link, Map.of(), NOTHING);

    assertThat(lost.end()).isEqualTo(End.CLOSED);
    assertThat(followed.status()).isEqualTo(302);
    assertThat(faults.fired()).containsExactly(1, 0);
  }
}
