package floe.server.storage.embedded;

import static floe.server.storage.embedded.StoreFixture.bytes;
import static floe.server.storage.embedded.StoreFixture.newLocation;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import floe.server.storage.Bucket;
import floe.server.storage.ObjectLocation;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PublicAccessTest {
  private StoreFixture fixture;
  private ObjectLocation stored;

  @BeforeAll
  void startStore(@TempDir Path folder) {
    fixture = new StoreFixture(folder);
    stored = fixture.uploaded(Bucket.PUBLIC, "picture".getBytes(US_ASCII));
  }

  @AfterAll
  void stopStore() {
    fixture.close();
  }

  @Test
  void allowsAnyoneToGetPublicObject() {
    HttpResponse<String> response = fixture.get(fixture.storage.publicUrl(stored));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("picture");
    assertThat(response.headers().firstValue("Content-Type")).contains("text/plain");
  }

  @Test
  void allowsAnyoneToHeadPublicObject() {
    HttpRequest.Builder request = HttpRequest.newBuilder(fixture.storage.publicUrl(stored))
        .method("HEAD", BodyPublishers.noBody());

    HttpResponse<String> response = fixture.send(request);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Length")).contains("7");
  }

  @Test
  void refusesPrivateObjectWithoutSignature() {
    ObjectLocation location = fixture.uploaded(Bucket.PRIVATE, bytes(10));

    assertThat(fixture.get(fixture.storage.publicUrl(location)).statusCode()).isEqualTo(403);
  }

  @Test
  void doesNotRevealWhichPrivateObjectsExist() {
    URI nothing = fixture.storage.publicUrl(newLocation(Bucket.PRIVATE));

    assertThat(fixture.get(nothing).statusCode()).isEqualTo(403);
  }

  @Test
  void refusesPartsAndInternalFilesWithoutSignature() {
    ObjectLocation location = newLocation(Bucket.PUBLIC);
    String uploadId = fixture.start(location);
    fixture.upload(location, uploadId, 1, bytes(10));
    URI part = fixture
        .store
        .endpoint()
        .resolve("/floe-public/.mpus-%s-%s-1".formatted(uploadId, location.key()));
    URI stub = fixture.store.endpoint().resolve("/floe-public/.s3proxy-mpu-stub-" + uploadId);

    assertThat(fixture.get(part).statusCode()).isEqualTo(403);
    assertThat(fixture.get(stub).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/floe-public",
        "/floe-public/",
        "/floe-public/?list-type=2",
        "/floe-private/",
        "/floe-public?uploads",
        "/floe-public/downloadable/",
        "/floe-public/?acl",
        "/lock",
        "/buckets",
        "/..",
        "/../lock",
        "/floe-public/..",
        "/floe-public/../../lock",
        "/floe-public/%2e%2e/%2e%2e/lock",
        "/floe-public/..%2f..%2flock",
        "/floe-public//etc/passwd",
        "/floe-public/%2fetc%2fpasswd",
        "/floe-public/../floe-private/",
        "/floe-public/a%00b",
        "/floe-public/%zz",
        "/floe-public/%ff",
        "/%2e%2e/lock",
        "/..%2flock/x",
        "/floe-public/.%2f",
        "//",
        "/floe-public/a/../b",
        "/floe-public/%5c..%5c..%5clock"
      })
  void refusesEverythingElseWithoutSignature(String path) {
    RawHttp.Response response = RawHttp.send(fixture.store.endpoint(), "GET " + path + " HTTP/1.1");

    assertThat(response.status()).as(response.text()).isIn(400, 403, 404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/floe-public/%s/below",
        "/floe-public/%s.txt",
        "/floe-public/%s-00000000-0000-4000-8000-000000000000"
      })
  void findsNothingAroundPublicObject(String path) {
    URI url = fixture.store.endpoint().resolve(path.formatted(stored.key()));

    assertThat(fixture.get(url).statusCode()).isEqualTo(404);
  }

  @Test
  void findsNothingForLongName() {
    URI url = fixture.store.endpoint().resolve("/floe-public/" + "a".repeat(300));

    assertThat(fixture.get(url).statusCode()).isIn(403, 404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "POST", "DELETE", "PATCH", "TRACE", "QUERY"})
  void refusesChangesWithoutSignature(String method) {
    HttpRequest.Builder request = HttpRequest.newBuilder(fixture.storage.publicUrl(stored))
        .method(method, BodyPublishers.ofString("other"));

    assertThat(fixture.send(request).statusCode()).isEqualTo(403);
    assertThat(fixture.get(fixture.storage.publicUrl(stored)).body()).isEqualTo("picture");
  }
}
