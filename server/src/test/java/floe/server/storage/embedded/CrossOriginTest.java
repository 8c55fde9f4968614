package floe.server.storage.embedded;

import static floe.server.storage.embedded.StoreFixture.bytes;
import static floe.server.storage.embedded.StoreFixture.newLocation;
import static floe.server.storage.embedded.StoreFixture.sha256;
import static org.assertj.core.api.Assertions.assertThat;

import floe.server.storage.Bucket;
import floe.server.storage.ObjectLocation;
import floe.server.storage.PartToPresign;
import floe.server.storage.PresignedPart;
import floe.steering.clock.WorldTime;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CrossOriginTest {
  private static final String PAGE = "https://app.example";

  private StoreFixture fixture;

  @BeforeAll
  void startStore(@TempDir Path folder) {
    fixture = new StoreFixture(folder);
  }

  @AfterAll
  void stopStore() {
    fixture.close();
  }

  @Test
  void allowsAnyPageToSendParts() {
    ObjectLocation location = newLocation(Bucket.PRIVATE);
    PartToPresign part = new PartToPresign(1, Optional.of(sha256(bytes(1))));
    PresignedPart presigned = fixture.presign(location, fixture.start(location), part);
    HttpRequest.Builder request = preflight(presigned, "PUT")
        .header(
            "Access-Control-Request-Headers",
            "content-type,x-amz-checksum-sha256,x-amz-sdk-checksum-algorithm");

    HttpResponse<String> response = fixture.send(request);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    assertThat(response.headers().firstValue("Access-Control-Allow-Methods"))
        .contains("GET, HEAD, PUT");
    assertThat(response.headers().firstValue("Access-Control-Allow-Headers").orElseThrow())
        .contains("content-type", "x-amz-checksum-sha256", "x-amz-sdk-checksum-algorithm");
  }

  @Test
  void allowsPageToReadEtag() {
    ObjectLocation location = newLocation(Bucket.PRIVATE);
    PresignedPart part = fixture.presign(location, fixture.start(location), 1);
    HttpRequest.Builder request = HttpRequest.newBuilder(part.url())
        .header("Origin", PAGE)
        .PUT(BodyPublishers.ofByteArray(bytes(1)));

    HttpResponse<String> response = fixture.send(request);

    assertThat(response.headers().firstValue("ETag")).isPresent();
    assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    assertThat(response.headers().firstValue("Access-Control-Expose-Headers")).contains("ETag");
  }

  @Test
  void allowsPageToReadErrorOfRefusedRequest() {
    ObjectLocation location = newLocation(Bucket.PRIVATE);
    PresignedPart part = fixture.presign(location, "unknown", 1);
    HttpRequest.Builder request = HttpRequest.newBuilder(part.url())
        .header("Origin", PAGE)
        .PUT(BodyPublishers.ofByteArray(bytes(1)));

    HttpResponse<String> response = fixture.send(request);

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
  }

  @Test
  void allowsPreflightOfExpiredUrl() {
    PartToPresign part = new PartToPresign(1, Optional.empty());
    PresignedPart expired = fixture
        .storage
        .presignParts(
            newLocation(Bucket.PRIVATE), "id", List.of(part), WorldTime.ofMachine(Instant.EPOCH))
        .get(0);

    assertThat(fixture.send(preflight(expired, "PUT")).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"DELETE", "POST", "PATCH", "nonsense"})
  void refusesPreflightOfOtherMethods(String method) {
    PresignedPart part = fixture.presign(newLocation(Bucket.PRIVATE), "id", 1);

    HttpResponse<String> response = fixture.send(preflight(part, method));

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void refusesPreflightWithoutMethod() {
    HttpRequest.Builder request = HttpRequest.newBuilder(
            fixture.presign(newLocation(Bucket.PRIVATE), "id", 1).url())
        .header("Origin", PAGE)
        .method("OPTIONS", BodyPublishers.noBody());

    assertThat(fixture.send(request).statusCode()).isEqualTo(400);
  }

  private static HttpRequest.Builder preflight(PresignedPart part, String method) {
    return HttpRequest.newBuilder(part.url())
        .header("Origin", PAGE)
        .header("Access-Control-Request-Method", method)
        .method("OPTIONS", BodyPublishers.noBody());
  }
}
