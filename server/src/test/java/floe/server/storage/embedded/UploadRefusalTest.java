package floe.server.storage.embedded;

import static floe.server.storage.embedded.StoreFixture.MIB;
import static floe.server.storage.embedded.StoreFixture.bytes;
import static floe.server.storage.embedded.StoreFixture.newLocation;
import static floe.server.storage.embedded.StoreFixture.sha256;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import floe.server.storage.Bucket;
import floe.server.storage.CompletionResult;
import floe.server.storage.CompletionResult.Completed;
import floe.server.storage.CompletionResult.NoSuchUpload;
import floe.server.storage.CompletionResult.Refused;
import floe.server.storage.NoSuchUploadException;
import floe.server.storage.ObjectLocation;
import floe.server.storage.PartToComplete;
import floe.server.storage.PresignedPart;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class UploadRefusalTest {
  private StoreFixture fixture;

  @BeforeAll
  void startStore(@TempDir Path folder) {
    fixture = new StoreFixture(folder);
  }

  @AfterAll
  void stopStore() {
    fixture.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "none",
        "../../lock",
        "00000000-0000-4000-8000-000000000000",
        "a b/+\u00e9\uD83D\uDE00",
        "%2e%2e"
      })
  void refusesPartOfUnknownUpload(String uploadId) {
    ObjectLocation location = newLocation(Bucket.PRIVATE);

    HttpResponse<String> response = fixture.put(fixture.presign(location, uploadId, 1), bytes(10));

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).contains("<Code>NoSuchUpload</Code>");
  }

  @Test
  void refusesPartForUploadOfAnotherKey() {
    String uploadId = fixture.start(newLocation(Bucket.PRIVATE));

    HttpResponse<String> response =
        fixture.put(fixture.presign(newLocation(Bucket.PRIVATE), uploadId, 1), bytes(10));

    assertThat(response.statusCode()).isEqualTo(404);
  }

  @Test
  void refusesPartOfAbortedUpload() {
    ObjectLocation location = newLocation(Bucket.PRIVATE);
    String uploadId = fixture.start(location);
    PresignedPart part = fixture.presign(location, uploadId, 1);
    fixture.upload(location, uploadId, 1, bytes(10));

    fixture.storage.abortMultipartUpload(location, uploadId);

    assertThat(fixture.put(part, bytes(10)).statusCode()).isEqualTo(404);
    assertThatThrownBy(() -> fixture.storage.listParts(location, uploadId))
        .isInstanceOf(NoSuchUploadException.class);
  }

  @Test
  void allowsAbortingTwice() {
    ObjectLocation location = newLocation(Bucket.PRIVATE);
    String uploadId = fixture.start(location);
    PartToComplete part = fixture.upload(location, uploadId, 1, bytes(10));

    fixture.storage.abortMultipartUpload(location, uploadId);
    fixture.storage.abortMultipartUpload(location, uploadId);

    assertThat(fixture.storage.completeMultipartUpload(location, uploadId, List.of(part)))
        .isInstanceOf(NoSuchUpload.class);
    assertThat(fixture.storage.find(location)).isEmpty();
  }

  @Test
  void refusesPartOfCompletedUpload() {
    ObjectLocation location = newLocation(Bucket.PRIVATE);
    String uploadId = fixture.start(location);
    PresignedPart part = fixture.presign(location, uploadId, 1);
    fixture.storage.completeMultipartUpload(
        location, uploadId, List.of(fixture.upload(location, uploadId, 1, bytes(10))));

    HttpResponse<String> response = fixture.put(part, bytes(20));

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(fixture.storage.find(location).orElseThrow().sizeBytes()).isEqualTo(10);
  }

  @Test
  void keepsObjectWhenCompletedUploadIsAborted() {
    ObjectLocation location = newLocation(Bucket.PRIVATE);
    String uploadId = fixture.start(location);
    fixture.storage.completeMultipartUpload(
        location, uploadId, List.of(fixture.upload(location, uploadId, 1, bytes(10))));

    fixture.storage.abortMultipartUpload(location, uploadId);

    assertThat(fixture.storage.find(location)).isPresent();
  }

  @Test
  void reportsPartThatWasNeverSent() {
    Attempt attempt = new Attempt();
    PartToComplete neverSent =
        new PartToComplete(2, attempt.second.etag(), attempt.second.sha256Base64());
    fixture.storage.abortMultipartUpload(attempt.location, attempt.uploadId);
    ObjectLocation location = newLocation(Bucket.PRIVATE);
    String uploadId = fixture.start(location);
    PartToComplete first = fixture.uploadWithChecksum(location, uploadId, 1, bytes(5 * MIB));

    CompletionResult completion =
        fixture.storage.completeMultipartUpload(location, uploadId, List.of(first, neverSent));

    assertThat(completion).isInstanceOfSatisfying(Refused.class, refused -> {
      assertThat(refused.code()).isEqualTo("InvalidPart");
      assertThat(refused.partNumber()).contains(2L);
    });
  }

  @Test
  void reportsPartWithDifferentEtagAndStaysInProgress() {
    Attempt attempt = new Attempt();
    PartToComplete wrong = new PartToComplete(
        2, "\"00000000000000000000000000000000\"", attempt.second.sha256Base64());

    CompletionResult refusal = attempt.complete(attempt.first, wrong);
    CompletionResult completion = attempt.complete(attempt.first, attempt.second);

    assertThat(refusal).isInstanceOfSatisfying(Refused.class, refused -> {
      assertThat(refused.code()).isEqualTo("InvalidPart");
      assertThat(refused.partNumber()).contains(2L);
    });
    assertThat(completion).isInstanceOf(Completed.class);
  }

  @Test
  void refusesDifferentChecksumAndStaysInProgress() {
    Attempt attempt = new Attempt();
    PartToComplete wrong =
        new PartToComplete(2, attempt.second.etag(), Optional.of(sha256(bytes(1))));

    CompletionResult refusal = attempt.complete(attempt.first, wrong);
    CompletionResult completion = attempt.complete(attempt.first, attempt.second);

    assertThat(refusal)
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.code()).isEqualTo("BadDigest"));
    assertThat(completion).isInstanceOf(Completed.class);
  }

  @Test
  void reportsTooSmallPartAndStaysInProgress() {
    ObjectLocation location = newLocation(Bucket.PRIVATE);
    String uploadId = fixture.start(location);
    PartToComplete tooSmall = fixture.upload(location, uploadId, 1, bytes(5 * MIB - 1));
    PartToComplete last = fixture.upload(location, uploadId, 2, bytes(10));

    CompletionResult refusal =
        fixture.storage.completeMultipartUpload(location, uploadId, List.of(tooSmall, last));
    PartToComplete enough = fixture.upload(location, uploadId, 1, bytes(5 * MIB));
    CompletionResult completion =
        fixture.storage.completeMultipartUpload(location, uploadId, List.of(enough, last));

    assertThat(refusal).isInstanceOfSatisfying(Refused.class, refused -> {
      assertThat(refused.code()).isEqualTo("EntityTooSmall");
      assertThat(refused.partNumber()).contains(1L);
    });
    assertThat(completion).isInstanceOf(Completed.class);
  }

  @Test
  void refusesPartsOutOfOrder() {
    Attempt attempt = new Attempt();

    CompletionResult completion = attempt.complete(attempt.second, attempt.first);

    assertThat(completion).isInstanceOfSatisfying(Refused.class, refused -> {
      assertThat(refused.code()).isEqualTo("InvalidPartOrder");
      assertThat(refused.partNumber()).contains(1L);
    });
  }

  @Test
  void refusesCompletionWithoutParts() {
    Attempt attempt = new Attempt();

    assertThat(attempt.complete()).isInstanceOf(Refused.class);
  }

  @Test
  void doesNotCompleteUnknownUpload() {
    PartToComplete part =
        new PartToComplete(1, "\"00000000000000000000000000000000\"", Optional.empty());

    CompletionResult completion = fixture.storage.completeMultipartUpload(
        newLocation(Bucket.PRIVATE), UUID.randomUUID().toString(), List.of(part));

    assertThat(completion).isInstanceOf(NoSuchUpload.class);
  }

  @Test
  void doesNotCompleteOtherPartsOfCompletedUpload() {
    Attempt attempt = new Attempt();
    attempt.complete(attempt.first, attempt.second);

    assertThat(attempt.complete(attempt.first)).isInstanceOf(NoSuchUpload.class);
  }

  /** An upload with two parts that have arrived. */
  private final class Attempt {
    final ObjectLocation location = newLocation(Bucket.PRIVATE);
    final String uploadId = fixture.start(location);
    final PartToComplete first = fixture.uploadWithChecksum(location, uploadId, 1, bytes(5 * MIB));
    final PartToComplete second = fixture.uploadWithChecksum(location, uploadId, 2, bytes(10));

    CompletionResult complete(PartToComplete... parts) {
      return fixture.storage.completeMultipartUpload(location, uploadId, List.of(parts));
    }
  }
}
