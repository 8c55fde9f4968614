package floe.server.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import floe.files.ArrivedPart;
import floe.server.storage.CompletionResult.Refused;
import floe.steering.clock.WorldTime;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests the requests to a store, and responses that the embedded store does not send. */
final class OtherStoresTest {
  private static final ObjectLocation LOCATION = new ObjectLocation(Bucket.PRIVATE, "key");
  private static final PartToComplete PART = new PartToComplete(1, "e", Optional.empty());

  private record CannedResponse(int status, String body) {}

  private final Queue<String> requests = new ConcurrentLinkedQueue<>();
  private final Map<String, CannedResponse> responses = new ConcurrentHashMap<>();
  private final HttpServer server;
  private final S3ObjectStorage storage;

  OtherStoresTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::respond);
    server.start();
    URI url = URI.create("http://localhost:" + server.getAddress().getPort());
    storage = new S3ObjectStorage(new StorageSettings(
        url, url, "us-east-1", "key", "the-secret", "priv", "pub", true, false));
  }

  @AfterEach
  void stop() {
    storage.close();
    server.stop(0);
  }

  @Test
  void createsMissingBucketsWithPublicReadPolicy() {
    responses.put("HEAD /priv", new CannedResponse(404, ""));
    responses.put("HEAD /pub", new CannedResponse(404, ""));

    storage.createMissingBuckets();

    assertThat(requests).hasSize(5);
    assertThat(requests).element(1).asString().startsWith("PUT /priv ");
    assertThat(requests).element(3).asString().startsWith("PUT /pub ");
    assertThat(requests)
        .element(4)
        .asString()
        .startsWith("PUT /pub?policy ")
        .contains("s3:GetObject", "arn:aws:s3:::pub/*")
        .doesNotContain("ListBucket");
  }

  @Test
  void doesNotChangeExistingBuckets() {
    storage.createMissingBuckets();

    assertThat(requests).hasSize(2).allMatch(request -> request.startsWith("HEAD"));
  }

  @Test
  void reportsBucketThatCannotBeCreated() {
    responses.put("HEAD /priv", new CannedResponse(404, ""));
    responses.put("PUT /priv", new CannedResponse(403, "<Error><Code>AccessDenied</Code></Error>"));

    assertThatThrownBy(storage::createMissingBuckets)
        .isInstanceOf(StorageUnavailableException.class)
        .hasMessage("the store answered CreateBucket priv with 403 AccessDenied");
  }

  @Test
  void reportsFailureOfStore() {
    responses.put("HEAD /priv/key", new CannedResponse(503, ""));

    assertThatThrownBy(() -> storage.find(LOCATION))
        .isInstanceOf(StorageUnavailableException.class);
  }

  @Test
  void reportsUnreachableStore() {
    server.stop(0);

    assertThatThrownBy(() -> storage.find(LOCATION))
        .isInstanceOf(StorageUnavailableException.class)
        .hasMessage("the store did not answer HeadObject");
  }

  @Test
  void reportsFailedCompletionAsUnavailable() {
    responses.put(
        "POST /priv/key?uploadId=id",
        new CannedResponse(403, "<Error><Code>AccessDenied</Code></Error>"));

    assertThatThrownBy(() -> storage.completeMultipartUpload(LOCATION, "id", List.of(PART)))
        .isInstanceOf(StorageUnavailableException.class);
  }

  @Test
  void returnsReasonOfRefusedCompletion() {
    responses.put(
        "POST /priv/key?uploadId=id",
        new CannedResponse(
            400, "<Error><Code>InvalidPart</Code><Message>no such part</Message></Error>"));
    responses.put(
        "GET /priv/key?uploadId=id",
        new CannedResponse(200, "<ListPartsResult></ListPartsResult>"));

    CompletionResult completion = storage.completeMultipartUpload(LOCATION, "id", List.of(PART));

    assertThat(completion).isEqualTo(new Refused("InvalidPart", "no such part", Optional.of(1L)));
  }

  @Test
  void reportsErrorInResponseWithStatus200() {
    responses.put(
        "POST /priv/key?uploadId=id",
        new CannedResponse(
            200, "<Error><Code>InternalError</Code><Message>try again</Message></Error>"));

    assertThatThrownBy(() -> storage.completeMultipartUpload(LOCATION, "id", List.of(PART)))
        .isInstanceOf(StorageUnavailableException.class);
  }

  @Test
  void listsPartsOfAllPages() {
    responses.put("GET /priv/key?uploadId=id", new CannedResponse(200, page(1, true)));
    responses.put(
        "GET /priv/key?part-number-marker=1&uploadId=id", new CannedResponse(200, page(2, false)));

    assertThat(storage.listParts(LOCATION, "id"))
        .extracting(ArrivedPart::number)
        .containsExactly(1L, 2L);
  }

  @Test
  void signsRequestsWithoutSendingSecret() {
    responses.put(
        "POST /priv/key?uploads",
        new CannedResponse(
            200,
            "<InitiateMultipartUploadResult><UploadId>id</UploadId></InitiateMultipartUploadResult>"));

    String uploadId =
        storage.startMultipartUpload(new NewObject(LOCATION, "text/plain", Map.of("a", "b")));

    assertThat(uploadId).isEqualTo("id");
    assertThat(requests)
        .hasSize(1)
        .first()
        .asString()
        .contains(
            "AWS4-HMAC-SHA256 Credential=key/",
            "x-amz-checksum-algorithm=[SHA256]",
            "x-amz-meta-a=[b]")
        .doesNotContain("the-secret");
  }

  @Test
  void signsUrlsWithTheMachinesTimeWhateverTheWorlds() {
    Instant machine = Instant.parse("2026-03-01T10:00:00Z");
    WorldTime time = new WorldTime(Instant.parse("2031-05-06T07:08:09Z"), machine);

    PresignedDownload download = storage.presignDownload(LOCATION, "a.txt", "text/plain", time);

    assertThat(download.url().getRawQuery())
        .contains("X-Amz-Date=20260301T100000Z")
        .doesNotContain("X-Floe-Time");
    assertThat(download.expiresAt()).isEqualTo("2031-05-06T08:08:09Z");
  }

  private static String page(int number, boolean truncated) {
    return """
        <ListPartsResult><IsTruncated>%s</IsTruncated><NextPartNumberMarker>%d</NextPartNumberMarker>
        <Part><PartNumber>%d</PartNumber><ETag>"e"</ETag><Size>5</Size></Part></ListPartsResult>""".formatted(truncated, number, number);
  }

  /** Sends the canned response for the request, or 200 without a body. */
  private void respond(HttpExchange exchange) throws IOException {
    String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
    requests.add(request + " " + lowerCaseNames(exchange)
        + new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    CannedResponse response = responses.getOrDefault(request, new CannedResponse(200, ""));
    byte[] body = response.body().getBytes(UTF_8);
    exchange.sendResponseHeaders(response.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static String lowerCaseNames(HttpExchange exchange) {
    StringBuilder headers = new StringBuilder();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers
            .append(name.toLowerCase(Locale.ROOT))
            .append('=')
            .append(values)
            .append(' '));
    return headers.toString();
  }
}
