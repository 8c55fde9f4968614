package floe.server.storage.embedded;

import static floe.server.storage.embedded.StoreFixture.MIB;
import static floe.server.storage.embedded.StoreFixture.bytes;
import static floe.server.storage.embedded.StoreFixture.newLocation;
import static floe.server.storage.embedded.StoreFixture.sha256;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import floe.files.ArrivedPart;
import floe.server.storage.Bucket;
import floe.server.storage.CompletionResult;
import floe.server.storage.CompletionResult.Completed;
import floe.server.storage.NewObject;
import floe.server.storage.NoSuchUploadException;
import floe.server.storage.ObjectLocation;
import floe.server.storage.PartToComplete;
import floe.server.storage.PartToPresign;
import floe.server.storage.StoredObject;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class UploadTest {
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
  void returnsBytesOfThreePartsWithChecksums() {
    ObjectLocation location = newLocation(Bucket.PRIVATE);
    String uploadId = fixture.start(location);
    byte[] first = bytes(5 * MIB);
    byte[] second = bytes(6 * MIB);
    byte[] third = bytes(100);
    List<PartToComplete> parts = List.of(
        fixture.uploadWithChecksum(location, uploadId, 1, first),
        fixture.uploadWithChecksum(location, uploadId, 2, second),
        fixture.uploadWithChecksum(location, uploadId, 3, third));

    CompletionResult completion =
        fixture.storage.completeMultipartUpload(location, uploadId, parts);

    assertThat(completion).isInstanceOfSatisfying(Completed.class, completed -> {
      assertThat(completed.object().etag()).matches("\"[0-9a-f]{32}-3\"");
      assertThat(completed.object().sizeBytes()).isEqualTo(11 * MIB + 100);
      assertThat(completed.object().version()).isEmpty();
      assertThat(
              Duration.between(completed.object().lastModified(), Instant.now()).abs())
          .isLessThan(Duration.ofMinutes(1));
    });
    byte[] downloaded = fixture
        .send(HttpRequest.newBuilder(fixture.download(location)), BodyHandlers.ofByteArray())
        .body();
    ByteBuffer expected =
        ByteBuffer.allocate(11 * MIB + 100).put(first).put(second).put(third);
    assertThat(sha256(downloaded)).isEqualTo(sha256(expected.array()));
  }

  @Test
  void acceptsEmptyLastPart() {
    ObjectLocation location = newLocation(Bucket.PRIVATE);
    String uploadId = fixture.start(location);
    List<PartToComplete> parts = List.of(
        fixture.uploadWithChecksum(location, uploadId, 1, bytes(5 * MIB)),
        fixture.uploadWithChecksum(location, uploadId, 2, new byte[0]));

    CompletionResult completion =
        fixture.storage.completeMultipartUpload(location, uploadId, parts);

    assertThat(completion)
        .isInstanceOfSatisfying(
            Completed.class,
            completed -> assertThat(completed.object().sizeBytes()).isEqualTo(5 * MIB));
  }

  @Test
  void acceptsSingleEmptyPart() {
    ObjectLocation location = newLocation(Bucket.PRIVATE);
    String uploadId = fixture.start(location);
    List<PartToComplete> parts = List.of(fixture.upload(location, uploadId, 1, new byte[0]));

    CompletionResult completion =
        fixture.storage.completeMultipartUpload(location, uploadId, parts);

    assertThat(completion)
        .isInstanceOfSatisfying(
            Completed.class,
            completed -> assertThat(completed.object().sizeBytes()).isZero());
    assertThat(fixture.get(fixture.download(location)).body()).isEmpty();
  }

  @Test
  void listsArrivedPartsByNumber() {
    ObjectLocation location = newLocation(Bucket.PRIVATE);
    String uploadId = fixture.start(location);
    PartToComplete tenth = fixture.upload(location, uploadId, 10, bytes(10));
    PartToComplete second = fixture.upload(location, uploadId, 2, bytes(20));

    List<ArrivedPart> parts = fixture.storage.listParts(location, uploadId);

    assertThat(parts)
        .containsExactly(
            new ArrivedPart(2, second.etag(), 20), new ArrivedPart(10, tenth.etag(), 10));
  }

  @Test
  void listsMoreThanAThousandParts() {
    ObjectLocation location = newLocation(Bucket.PRIVATE);
    String uploadId = fixture.start(location);
    LongStream.rangeClosed(1, 1100)
        .forEach(number -> fixture.upload(location, uploadId, number, new byte[1]));

    List<ArrivedPart> parts = fixture.storage.listParts(location, uploadId);

    assertThat(parts).extracting(ArrivedPart::number).hasSize(1100).isSorted().endsWith(1100L);
  }

  @Test
  void keepsLastBytesOfPartSentTwice() {
    ObjectLocation location = newLocation(Bucket.PRIVATE);
    String uploadId = fixture.start(location);
    fixture.upload(location, uploadId, 1, bytes(30));
    PartToComplete again = fixture.upload(location, uploadId, 1, bytes(40));

    fixture.storage.completeMultipartUpload(location, uploadId, List.of(again));

    assertThat(fixture.storage.find(location)).map(StoredObject::sizeBytes).contains(40L);
  }

  @Test
  void refusesBytesWithDifferentChecksum() {
    ObjectLocation location = newLocation(Bucket.PRIVATE);
    String uploadId = fixture.start(location);
    PartToPresign part = new PartToPresign(1, Optional.of(sha256(bytes(100))));

    HttpResponse<String> response =
        fixture.put(fixture.presign(location, uploadId, part), bytes(101));

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("<Code>BadDigest</Code>");
    assertThat(fixture.storage.listParts(location, uploadId)).isEmpty();
  }

  @Test
  void acceptsPartWithFormContentType() {
    ObjectLocation location = newLocation(Bucket.PRIVATE);
    String uploadId = fixture.start(location);
    HttpRequest.Builder request = HttpRequest.newBuilder(
            fixture.presign(location, uploadId, 1).url())
        .header("Content-Type", "application/x-www-form-urlencoded")
        .PUT(BodyPublishers.ofByteArray(bytes(MIB)));

    HttpResponse<String> response = fixture.send(request);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(fixture.storage.listParts(location, uploadId))
        .extracting(ArrivedPart::sizeBytes)
        .containsExactly((long) MIB);
  }

  @Test
  void acceptsAnyContentTypeAndMetadata() {
    ObjectLocation location = newLocation(Bucket.PRIVATE);
    String hostile = "text/html\r\nX-Injected: yes\u0000\u2028 \uD83D\uDE00 \"a  b\"".repeat(100);
    NewObject object = new NewObject(
        location, hostile, Map.of("Polar-ID", hostile, "polar-name", "\"a  b\"", "é", "x"));

    String uploadId = fixture.storage.startMultipartUpload(object);

    fixture.storage.completeMultipartUpload(
        location, uploadId, List.of(fixture.upload(location, uploadId, 1, bytes(1))));
    HttpResponse<String> download = fixture.get(fixture.download(location));
    assertThat(download.statusCode()).isEqualTo(200);
    assertThat(download.headers().firstValue("X-Injected")).isEmpty();
    assertThat(download.headers().firstValue("x-amz-meta-polar-name")).contains("\"a b\"");
    assertThat(download.headers().map()).doesNotContainKey("x-amz-meta-s3proxy_checksum_upload_id");
  }

  @Test
  void findsNoMissingObject() {
    assertThat(fixture.storage.find(newLocation(Bucket.PRIVATE))).isEmpty();
  }

  @Test
  void allowsDeletingTwice() {
    ObjectLocation location = fixture.uploaded(Bucket.PRIVATE, bytes(10));

    fixture.storage.delete(location);
    fixture.storage.delete(location);

    assertThat(fixture.storage.find(location)).isEmpty();
    assertThat(fixture.get(fixture.download(location)).statusCode()).isEqualTo(404);
  }

  @Test
  void abortsUploadsThatAreLeftOver() {
    ObjectLocation location = newLocation(Bucket.PUBLIC);
    String known = fixture.start(location);
    String unknown = fixture.start(location);

    fixture.storage.abortUploads((key, id) -> !known.equals(id), Duration.ofMinutes(-1));

    assertThat(fixture.storage.listParts(location, known)).isEmpty();
    assertThatThrownBy(() -> fixture.storage.listParts(location, unknown))
        .isInstanceOf(NoSuchUploadException.class);
  }

  @Test
  void keepsRecentUploads() {
    ObjectLocation location = newLocation(Bucket.PRIVATE);
    String unknown = fixture.start(location);

    fixture.storage.abortUploads((key, id) -> true, Duration.ofMinutes(10));

    assertThat(fixture.storage.listParts(location, unknown)).isEmpty();
  }
}
