package floe.server.storage.embedded;

import static floe.server.storage.embedded.StoreFixture.bytes;
import static floe.server.storage.embedded.StoreFixture.newLocation;
import static floe.server.storage.embedded.StoreFixture.sha256;
import static org.assertj.core.api.Assertions.assertThat;

import floe.files.ArrivedPart;
import floe.files.Lifetimes;
import floe.server.storage.Bucket;
import floe.server.storage.ObjectLocation;
import floe.server.storage.PartToPresign;
import floe.server.storage.PresignedPart;
import floe.steering.clock.WorldTime;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PresignedUrlTest {
  private static final byte[] CONTENT = bytes(1000);

  private StoreFixture fixture;
  private ObjectLocation stored;

  @BeforeAll
  void startStore(@TempDir Path folder) {
    fixture = new StoreFixture(folder);
    stored = fixture.uploaded(
        Bucket.PRIVATE, "0123456789".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
  }

  @AfterAll
  void stopStore() {
    fixture.close();
  }

  @Test
  void returnsHeadersAndExpiryOfPart() {
    Instant signedAt = Instant.parse("2026-03-01T10:00:00.900Z");
    PartToPresign part = new PartToPresign(7, Optional.of("c2hhMjU2"));

    PresignedPart presigned = fixture
        .storage
        .presignParts(stored, "id", List.of(part), WorldTime.ofMachine(signedAt))
        .get(0);

    assertThat(presigned.number()).isEqualTo(7);
    assertThat(presigned.headers())
        .isEqualTo(
            Map.of("x-amz-checksum-sha256", "c2hhMjU2", "x-amz-sdk-checksum-algorithm", "SHA256"));
    assertThat(presigned.expiresAt()).isEqualTo("2026-03-01T11:00:00Z");
    assertThat(presigned.url().getRawQuery())
        .contains(
            "partNumber=7",
            "uploadId=id",
            "X-Amz-Date=20260301T100000Z",
            "X-Amz-Expires=3600",
            "X-Amz-SignedHeaders=host%3Bx-amz-checksum-sha256%3Bx-amz-sdk-checksum-algorithm");
    assertThat(presigned.toString()).doesNotContain("X-Amz");
  }

  @ParameterizedTest
  @CsvSource({
    "partNumber=1, partNumber=2",
    "uploadId=, uploadId=0",
    "X-Amz-Algorithm=AWS4-HMAC-SHA256, X-Amz-Algorithm=AWS4-HMAC-SHA1",
    "X-Amz-Credential=test-key, X-Amz-Credential=other-key",
    "us-east-1, eu-west-1",
    "X-Amz-Expires=3600, X-Amz-Expires=3601",
    "X-Amz-Expires=3600, X-Amz-Expires=604801",
    "X-Amz-Expires=3600, X-Amz-Expires=-1",
    "X-Amz-Expires=3600, X-Amz-Expires=soon",
    "X-Amz-Expires=3600, other=1",
    "X-Amz-Date=20, X-Amz-Date=19",
    "X-Amz-Date=, X-Amz-Date=never",
    "X-Amz-Date=, X-Amz-Dates=",
    "X-Amz-SignedHeaders=host%3B, X-Amz-SignedHeaders=",
    "X-Amz-SignedHeaders=, X-Amz-Headers=",
    "X-Amz-Signature=, X-Amz-Signature=0",
    "X-Amz-Signature=, Signature=",
    "partNumber=1, partNumber=1&partNumber=2",
    "partNumber=1, partNumber=1&acl=",
    "floe-private, floe-public",
    "downloadable, Downloadable",
  })
  void refusesAlteredUrl(String original, String altered) {
    ObjectLocation location = newLocation(Bucket.PRIVATE);
    String uploadId = fixture.start(location);
    PresignedPart part =
        fixture.presign(location, uploadId, new PartToPresign(1, Optional.of(sha256(CONTENT))));
    assertThat(part.url().toString()).contains(original);
    URI url = URI.create(part.url().toString().replaceFirst(original, altered));

    HttpResponse<String> response =
        fixture.put(new PresignedPart(1, url, part.headers(), part.expiresAt()), CONTENT);

    assertThat(response.statusCode()).as(response.body()).isIn(400, 403);
    assertThat(response.body()).contains("<Error>");
    assertThat(fixture.storage.listParts(location, uploadId)).isEmpty();
  }

  @Test
  void refusesAlteredHeader() {
    ObjectLocation location = newLocation(Bucket.PRIVATE);
    String uploadId = fixture.start(location);
    byte[] other = bytes(1001);
    PresignedPart part =
        fixture.presign(location, uploadId, new PartToPresign(1, Optional.of(sha256(CONTENT))));
    Map<String, String> headers =
        Map.of("x-amz-checksum-sha256", sha256(other), "x-amz-sdk-checksum-algorithm", "SHA256");

    HttpResponse<String> response =
        fixture.put(new PresignedPart(1, part.url(), headers, part.expiresAt()), other);

    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(response.body()).contains("<Code>SignatureDoesNotMatch</Code>");
  }

  @Test
  void refusesMissingHeader() {
    ObjectLocation location = newLocation(Bucket.PRIVATE);
    String uploadId = fixture.start(location);
    PresignedPart part =
        fixture.presign(location, uploadId, new PartToPresign(1, Optional.of(sha256(CONTENT))));

    HttpResponse<String> response =
        fixture.put(new PresignedPart(1, part.url(), Map.of(), part.expiresAt()), CONTENT);

    assertThat(response.statusCode()).isEqualTo(403);
  }

  @Test
  void refusesCopyOfAnotherObjectIntoUpload() {
    ObjectLocation location = newLocation(Bucket.PRIVATE);
    String uploadId = fixture.start(location);
    HttpRequest.Builder request = HttpRequest.newBuilder(
            fixture.presign(location, uploadId, 1).url())
        .header("x-amz-copy-source", "/floe-private/" + stored.key())
        .PUT(BodyPublishers.noBody());

    HttpResponse<String> response = fixture.send(request);

    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(fixture.storage.listParts(location, uploadId)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD", "POST", "DELETE", "PATCH"})
  void refusesUploadUrlWithOtherMethods(String method) {
    ObjectLocation location = newLocation(Bucket.PRIVATE);
    String uploadId = fixture.start(location);
    fixture.upload(location, uploadId, 1, CONTENT);
    HttpRequest.Builder request = HttpRequest.newBuilder(
            fixture.presign(location, uploadId, 1).url())
        .method(method, BodyPublishers.noBody());

    HttpResponse<String> response = fixture.send(request);

    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(fixture.storage.listParts(location, uploadId))
        .extracting(ArrivedPart::number)
        .containsExactly(1L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "HEAD", "POST", "DELETE"})
  void refusesDownloadUrlWithOtherMethods(String method) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(fixture.download(stored)).method(method, BodyPublishers.noBody());

    HttpResponse<String> response = fixture.send(request);

    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(fixture.storage.find(stored)).isPresent();
  }

  @Test
  void refusesExpiredUrl() {
    ObjectLocation location = newLocation(Bucket.PRIVATE);
    String uploadId = fixture.start(location);
    Instant tooLongAgo = Instant.now().minus(Lifetimes.PRESIGNED_URL).minusSeconds(1);
    PresignedPart part = fixture
        .storage
        .presignParts(
            location,
            uploadId,
            List.of(new PartToPresign(1, Optional.empty())),
            WorldTime.ofMachine(tooLongAgo))
        .get(0);

    HttpResponse<String> response = fixture.put(part, bytes(20 * StoreFixture.MIB));

    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(response.body()).contains("<Code>AccessDenied</Code>", "Request has expired");
  }

  @Test
  void acceptsUrlUntilItExpires() {
    Instant almostTooLongAgo =
        Instant.now().minus(Lifetimes.PRESIGNED_URL).plus(Duration.ofMinutes(1));
    URI url = fixture
        .storage
        .presignDownload(stored, "a", "text/plain", WorldTime.ofMachine(almostTooLongAgo))
        .url();

    HttpResponse<String> response = fixture.get(url);

    assertThat(response.body()).isEqualTo("0123456789");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -5, 10_001, 1L << 40, Long.MIN_VALUE})
  void signsPartNumbersThatTheStoreRefuses(long number) {
    ObjectLocation location = newLocation(Bucket.PRIVATE);
    String uploadId = fixture.start(location);

    HttpResponse<String> response =
        fixture.put(fixture.presign(location, uploadId, number), CONTENT);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("<Code>InvalidArgument</Code>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no base64!",
        "a\r\nX-Injected: yes",
        "\u0000",
        "\uD83D\uDE00",
        "\uD83D",
        "%0d%0a",
        "&uploadId=1"
      })
  void signsAnyChecksum(String checksum) {
    PartToPresign part = new PartToPresign(1, Optional.of(checksum));

    PresignedPart presigned = fixture
        .storage
        .presignParts(stored, "id", List.of(part), StoreFixture.now())
        .get(0);

    assertThat(presigned.url().getRawQuery())
        .doesNotContain("Injected")
        .containsOnlyOnce("uploadId=");
  }

  @ParameterizedTest
  @CsvSource({
    "bytes=2-4, 234, bytes 2-4/10",
    "bytes=-3, 789, bytes 7-9/10",
    "bytes=8-, 89, bytes 8-9/10",
    "bytes=8-100, 89, bytes 8-9/10"
  })
  void returnsRangeOfObject(String range, String content, String contentRange) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(fixture.download(stored)).header("Range", range);

    HttpResponse<String> response = fixture.send(request);

    assertThat(response.statusCode()).isEqualTo(206);
    assertThat(response.body()).isEqualTo(content);
    assertThat(response.headers().firstValue("Content-Range")).contains(contentRange);
  }

  @Test
  void refusesRangeOutsideObject() {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(fixture.download(stored)).header("Range", "bytes=10-");

    assertThat(fixture.send(request).statusCode()).isEqualTo(416);
  }

  @Test
  void answersNotModifiedForSameEtag() {
    String etag = fixture.storage.find(stored).orElseThrow().etag();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(fixture.download(stored)).header("If-None-Match", etag);

    HttpResponse<String> response = fixture.send(request);

    assertThat(response.statusCode()).isEqualTo(304);
    assertThat(response.headers().firstValue("ETag")).contains(etag);
  }

  @Test
  void sendsFileNameOfClientInContentDisposition() {
    URI url = fixture
        .storage
        .presignDownload(
            stored, "r\u00e9sum\u00e9 \"final\"\r\n.pdf", "application/pdf", StoreFixture.now())
        .url();

    HttpResponse<String> response = fixture.get(url);

    assertThat(response.headers().firstValue("Content-Disposition"))
        .contains(
            "attachment; filename=\"r_sum_ \\\"final\\\".pdf\"; filename*=UTF-8''r%C3%A9sum%C3%A9%20%22final%22.pdf");
    assertThat(response.headers().firstValue("Content-Type")).contains("application/pdf");
  }

  @Test
  void acceptsLongNamesAndAnyContentType() {
    String longName = "\uD83D\uDE00".repeat(5000);
    URI url = fixture
        .storage
        .presignDownload(stored, longName, "text/html\r\nX-Injected: yes", StoreFixture.now())
        .url();

    HttpResponse<String> response = fixture.get(url);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(url.toString()).hasSizeLessThan(8000);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/octet-stream");
    assertThat(response.headers().map()).doesNotContainKey("X-Injected");
  }
}
