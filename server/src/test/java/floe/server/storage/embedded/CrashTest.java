package floe.server.storage.embedded;

import static floe.server.storage.embedded.StoreFixture.MIB;
import static floe.server.storage.embedded.StoreFixture.bytes;
import static floe.server.storage.embedded.StoreFixture.newLocation;
import static floe.server.storage.embedded.StoreFixture.sha256;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;

import floe.files.ArrivedPart;
import floe.server.storage.Bucket;
import floe.server.storage.CompletionResult;
import floe.server.storage.CompletionResult.Completed;
import floe.server.storage.ObjectLocation;
import floe.server.storage.PartToComplete;
import floe.server.storage.PartToPresign;
import floe.server.storage.PresignedPart;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kills a process that runs the store, and checks what the next process finds. */
final class CrashTest {
  private static final String UUID = "[0-9a-f]{8}-[0-9a-f-]{27}";

  private final ObjectLocation location = newLocation(Bucket.PRIVATE);
  private final Path folder;

  CrashTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void removesPartThatWasBeingSentAtCrash() throws IOException {
    String uploadId;
    try (KillableStore store = new KillableStore(folder);
        PipedOutputStream slowly = new PipedOutputStream()) {
      uploadId = store.storage.startMultipartUpload(StoreFixture.newObject(location));
      CompletableFuture<Integer> sending = startSending(presign(store, uploadId), slowly);
      slowly.write(bytes(MIB));
      awaitFile(name -> name.matches(".*-1-" + UUID));
      assertThat(sending).isNotDone();

      store.kill();
    }
    try (StoreFixture fixture = new StoreFixture(folder)) {
      assertThat(fixture.storage.listParts(location, uploadId)).isEmpty();
      assertThat(files()).hasSize(2).noneMatch(name -> name.matches(".*-1-" + UUID));
      PartToComplete again = fixture.upload(location, uploadId, 1, bytes(2 * MIB));
      assertThat(fixture.storage.completeMultipartUpload(location, uploadId, List.of(again)))
          .isInstanceOf(Completed.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {".*/" + UUID + "-" + UUID, "downloadable/" + UUID})
  void keepsCompleteObjectOrUploadAfterCrash(String fileToWaitFor) throws IOException {
    byte[] content = bytes(32 * MIB);
    String uploadId;
    List<PartToComplete> parts;
    try (StoreFixture fixture = new StoreFixture(folder)) {
      uploadId = fixture.start(location);
      parts = List.of(fixture.uploadWithChecksum(location, uploadId, 1, content));
    }
    try (KillableStore store = new KillableStore(folder)) {
      CompletableFuture<CompletionResult> completing =
          supplyAsync(() -> store.storage.completeMultipartUpload(location, uploadId, parts));
      awaitFileOrEnd(name -> !name.startsWith(".") && name.matches(fileToWaitFor), completing);

      store.kill();

      completing.handle((completion, error) -> completion).join();
    }
    try (StoreFixture fixture = new StoreFixture(folder)) {
      if (fixture.storage.find(location).isEmpty()) {
        assertThat(fixture.storage.listParts(location, uploadId))
            .extracting(ArrivedPart::number)
            .containsExactly(1L);
        assertThat(fixture.storage.completeMultipartUpload(location, uploadId, parts))
            .isInstanceOf(Completed.class);
      }
      assertThat(files()).containsExactly(location.key());
      byte[] downloaded = fixture
          .send(HttpRequest.newBuilder(fixture.download(location)), BodyHandlers.ofByteArray())
          .body();
      assertThat(sha256(downloaded)).isEqualTo(sha256(content));
    }
  }

  private PresignedPart presign(KillableStore store, String uploadId) {
    return store
        .storage
        .presignParts(
            location, uploadId, List.of(new PartToPresign(1, Optional.empty())), StoreFixture.now())
        .get(0);
  }

  private static CompletableFuture<Integer> startSending(
      PresignedPart part, PipedOutputStream content) throws IOException {
    PipedInputStream body = new PipedInputStream(content, MIB);
    HttpRequest request = HttpRequest.newBuilder(part.url())
        .PUT(BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> body), 2 * MIB))
        .build();
    return HttpClient.newHttpClient()
        .sendAsync(request, BodyHandlers.discarding())
        .thenApply(HttpResponse::statusCode);
  }

  private void awaitFile(Predicate<String> name) throws IOException {
    awaitFileOrEnd(name, new CompletableFuture<>());
  }

  /** Waits for a file that may be there for so short a time that nobody sees it. */
  private void awaitFileOrEnd(Predicate<String> name, CompletableFuture<?> work)
      throws IOException {
    Instant end = Instant.now().plusSeconds(60);
    while (!work.isDone() && files().stream().noneMatch(name)) {
      assertThat(Instant.now()).as("time until the file appears").isBefore(end);
    }
  }

  private List<String> files() throws IOException {
    Path bucket = folder.resolve("buckets/floe-private");
    try (Stream<Path> files = Files.walk(bucket)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> bucket.relativize(file).toString())
          .toList();
    } catch (UncheckedIOException e) {
      return List.of();
    }
  }
}
