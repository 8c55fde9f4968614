package floe.server.storage.embedded;

import static floe.server.storage.embedded.StoreFixture.MIB;
import static floe.server.storage.embedded.StoreFixture.bytes;
import static floe.server.storage.embedded.StoreFixture.newLocation;
import static floe.server.storage.embedded.StoreFixture.sha256;
import static org.assertj.core.api.Assertions.assertThat;

import floe.server.storage.Bucket;
import floe.server.storage.CompletionResult;
import floe.server.storage.CompletionResult.Completed;
import floe.server.storage.CompletionResult.NoSuchUpload;
import floe.server.storage.ObjectLocation;
import floe.server.storage.PartToComplete;
import floe.server.storage.PresignedPart;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class UploadRaceTest {
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private StoreFixture fixture;

  @BeforeAll
  void startStore(@TempDir Path folder) {
    fixture = new StoreFixture(folder);
  }

  @AfterAll
  void stopStore() {
    threads.shutdownNow();
    fixture.close();
  }

  @RepeatedTest(5)
  void completesOnceWhenManyTry() throws Exception {
    ObjectLocation location = newLocation(Bucket.PRIVATE);
    String uploadId = fixture.start(location);
    byte[] first = bytes(5 * MIB);
    List<PartToComplete> parts = List.of(
        fixture.uploadWithChecksum(location, uploadId, 1, first),
        fixture.uploadWithChecksum(location, uploadId, 2, new byte[0]));
    Callable<CompletionResult> complete =
        () -> fixture.storage.completeMultipartUpload(location, uploadId, parts);

    List<Future<CompletionResult>> completions =
        threads.invokeAll(List.of(complete, complete, complete, complete));

    for (Future<CompletionResult> completion : completions) {
      assertThat(completion.get()).isInstanceOfAny(Completed.class, NoSuchUpload.class);
    }
    assertThat(fixture.storage.find(location)).isPresent();
    byte[] content = fixture
        .send(HttpRequest.newBuilder(fixture.download(location)), BodyHandlers.ofByteArray())
        .body();
    assertThat(sha256(content)).isEqualTo(sha256(first));
  }

  @RepeatedTest(5)
  void keepsCompletedObjectWhilePartIsSentAgain() throws Exception {
    ObjectLocation location = newLocation(Bucket.PRIVATE);
    String uploadId = fixture.start(location);
    PartToComplete original = fixture.upload(location, uploadId, 1, bytes(MIB));
    PresignedPart again = fixture.presign(location, uploadId, 1);
    Callable<HttpResponse<String>> resend = () -> fixture.put(again, bytes(2 * MIB));
    List<Future<HttpResponse<String>>> resending =
        Stream.generate(() -> threads.submit(resend)).limit(4).toList();

    CompletionResult completion =
        fixture.storage.completeMultipartUpload(location, uploadId, List.of(original));

    for (Future<HttpResponse<String>> sent : resending) {
      assertThat(sent.get().statusCode()).isIn(200, 404);
    }
    if (completion instanceof Completed completed) {
      assertThat(completed.object().sizeBytes()).isEqualTo(MIB);
      assertThat(fixture.storage.find(location)).contains(completed.object());
    } else {
      assertThat(completion).isInstanceOf(CompletionResult.Refused.class);
      assertThat(fixture.storage.find(location)).isEmpty();
    }
  }

  @Test
  void refusesPartThatArrivesAfterUploadEnded() throws Exception {
    ObjectLocation location = newLocation(Bucket.PRIVATE);
    String uploadId = fixture.start(location);
    PartToComplete first = fixture.upload(location, uploadId, 1, bytes(10));
    PipedOutputStream slowly = new PipedOutputStream();
    Future<HttpResponse<String>> sending =
        startSending(fixture.presign(location, uploadId, 2), slowly, MIB);
    slowly.write(bytes(MIB / 2));

    fixture.storage.completeMultipartUpload(location, uploadId, List.of(first));
    slowly.write(bytes(MIB / 2));
    slowly.close();

    assertThat(sending.get().statusCode()).isEqualTo(404);
    assertThat(sending.get().body()).contains("NoSuchUpload");
    assertThat(fixture.storage.find(location).orElseThrow().sizeBytes()).isEqualTo(10);
  }

  @Test
  void completesWhileSlowPartIsSent() throws Exception {
    ObjectLocation location = newLocation(Bucket.PRIVATE);
    String uploadId = fixture.start(location);
    PartToComplete first = fixture.upload(location, uploadId, 1, bytes(10));
    PipedOutputStream slowly = new PipedOutputStream();
    Future<HttpResponse<String>> sending =
        startSending(fixture.presign(location, uploadId, 2), slowly, MIB);
    slowly.write(bytes(MIB / 2));

    CompletionResult completion =
        fixture.storage.completeMultipartUpload(location, uploadId, List.of(first));

    assertThat(completion).isInstanceOf(Completed.class);
    assertThat(sending).isNotDone();
    slowly.close();
  }

  private Future<HttpResponse<String>> startSending(
      PresignedPart part, PipedOutputStream content, int length) throws IOException {
    InputStream body = new PipedInputStream(content, length);
    HttpRequest.Builder request = HttpRequest.newBuilder(part.url())
        .PUT(BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> body), length));
    return threads.submit(() -> fixture.send(request));
  }
}
