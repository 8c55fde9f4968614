package floe.contracttests.packaged;

import static floe.contracttests.client.SandboxOperation.CLOCK_GET;
import static floe.contracttests.client.SandboxOperation.CLOCK_RESET;
import static floe.contracttests.client.SandboxOperation.CLOCK_SET;
import static org.assertj.core.api.Assertions.assertThat;

import floe.contracttests.client.BenefitsClient;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.context.Bytes;
import floe.contracttests.context.NewFile;
import floe.contracttests.context.TestContext;
import floe.contracttests.context.Upload;
import floe.contracttests.target.TestWorld;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests that what was acknowledged survives the end of the server, whether it is stopped or killed.
 */
class RestartIT {
  private static final int WORKERS = 3;

  private final Path folder;

  RestartIT(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void keepsFilesTokensAndLinks() {
    byte[] content = Bytes.random(100_000, 3);
    String[] ports = RunningServer.freePorts();
    TestWorld world;
    String fileId;
    String link;
    Upload begun;
    try (RunningServer server = RunningServer.start(folder, ports)) {
      TestContext context = server.context();
      world = context.world();
      fileId = Upload.completed(context, NewFile.withChecksum(content).named("kept ü.bin"))
          .fileId();
      begun = Upload.begin(context, NewFile.of(content));
      begun.send(0);
      Exchange benefit = context.benefits().create(BenefitsClient.of(List.of(fileId)));
      context.grant(world.customer().id(), benefit.text("/id"));
      link = context.downloadables().list().text("/items/0/file/download/url");
    }

    try (RunningServer again = RunningServer.start(folder, ports)) {
      TestContext context = again.context(world);
      Exchange listed = context.files().list();
      Exchange redirect = context.downloadables().follow(link);
      Exchange session = context
          .sessions()
          .create(JsonNodes.object().put("customer_id", world.customer().id()));
      Upload resumed = new Upload(context, begun.created(), begun.chunks());

      assertThat(listed.at("/items")).hasSize(1);
      assertThat(listed.text("/items/0/name")).isEqualTo("kept ü.bin");
      assertThat(listed.text("/items/0/id")).isEqualTo(fileId);
      assertThat(context.store().get(redirect.header("Location").orElse("")).body())
          .isEqualTo(content);
      assertThat(session.status()).isEqualTo(201);
      assertThat(resumed.complete(resumed.sendAll()).status()).isEqualTo(200);
    }
  }

  @Test
  void keepsClocksAndTheUrlsThatFollowThem() {
    byte[] content = {1, 2, 3};
    String[] ports = RunningServer.freePorts();
    TestWorld frozen;
    TestWorld ahead;
    TestWorld reset;
    Upload begun;
    try (RunningServer server = RunningServer.start(folder, ports)) {
      TestContext context = server.context();
      frozen = context.world();
      setClock(context, "{\"now\": \"2100-01-01T00:00:00.123456Z\", \"frozen\": true}");
      begun = Upload.begin(context, NewFile.withChecksum(content));
      TestContext other = context.inNewWorld();
      ahead = other.world();
      setClock(other, "{\"advance\": \"P30D\"}");
      TestContext third = context.inNewWorld();
      reset = third.world();
      setClock(third, "{\"advance\": \"P30D\"}");
      third.sandbox().send(CLOCK_RESET, reset.organizationId());
    }

    try (RunningServer again = RunningServer.start(folder, ports)) {
      Exchange frozenClock = clock(again.context(frozen));
      Exchange aheadClock = clock(again.context(ahead));
      Exchange resetClock = clock(again.context(reset));
      TestContext context = again.context(frozen);
      clock(context);
      Upload resumed = new Upload(context, begun.created(), begun.chunks());

      assertThat(frozenClock.text("/now")).isEqualTo("2100-01-01T00:00:00.123456Z");
      assertThat(frozenClock.at("/frozen").asBoolean()).isTrue();
      assertThat(aheadClock.at("/offset_seconds").asLong()).isEqualTo(30L * 24 * 60 * 60);
      assertThat(aheadClock.at("/frozen").asBoolean()).isFalse();
      assertThat(resetClock.at("/offset_seconds").asLong()).isZero();
      assertThat(resumed.complete(resumed.sendAll()).status()).isEqualTo(200);
    }
  }

  private static void setClock(TestContext context, String body) {
    Exchange set =
        context.sandbox().send(CLOCK_SET, JsonNodes.parse(body), context.world().organizationId());
    assertThat(set.status()).isEqualTo(200);
  }

  private static Exchange clock(TestContext context) {
    return context.sandbox().send(CLOCK_GET, context.world().organizationId());
  }

  @Test
  void keepsNothingWhenEphemeral() throws IOException {
    TestWorld world;
    try (RunningServer server = RunningServer.start(folder, "--ephemeral")) {
      world = server.context().world();
    }

    try (RunningServer again = RunningServer.start(folder, "--ephemeral")) {
      assertThat(again.context(world).files().list().status()).isEqualTo(401);
    }
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.map(Path::getFileName).map(Path::toString)).containsExactly("output");
    }
  }

  /** Kills a busy server at a different time in each repetition. */
  @RepeatedTest(4)
  void losesNothingAcknowledgedWhenKilled(RepetitionInfo round) throws InterruptedException {
    String[] ports = RunningServer.freePorts();
    Map<String, byte[]> completed = new ConcurrentHashMap<>();
    Map<String, String> deleted = new ConcurrentHashMap<>();
    Map<String, Upload> begun = new ConcurrentHashMap<>();
    RunningServer server = RunningServer.start(folder, ports);
    TestWorld world = server.context().world();
    ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
    CountDownLatch busy = new CountDownLatch(WORKERS * 3 * round.getCurrentRepetition());
    List<Future<?>> running = new ArrayList<>();
    for (int worker = 0; worker < WORKERS; worker++) {
      long seed = worker * 1_000L;
      running.add(workers.submit(
          () -> workUntilKilled(server.context(world), seed, completed, deleted, begun, busy)));
    }

    assertThat(busy.await(60, TimeUnit.SECONDS)).as("the server has work").isTrue();
    server.process().kill();
    workers.shutdown();
    for (Future<?> worker : running) {
      assertThat(worker)
          .as("a worker ends with the server, and for no other reason")
          .succeedsWithin(60, TimeUnit.SECONDS);
    }

    try (RunningServer again = RunningServer.start(folder, ports)) {
      TestContext context = again.context(world);
      completed.forEach((id, content) -> {
        Exchange download = context.files().download(id);
        assertThat(download.status()).as("completed file " + id).isEqualTo(200);
        assertThat(context.store().get(download.text("/download/url")).body()).isEqualTo(content);
      });
      deleted.forEach((id, url) -> {
        assertThat(context.files().download(id).status())
            .as("deleted file " + id)
            .isEqualTo(404);
        assertThat(context.store().get(url).status()).isIn(403, 404);
      });
      begun.forEach((id, upload) -> assertCompletes(context, upload));
      assertThat(
              context.files().list("limit", "100").at("/pagination/total_count").asInt())
          .isGreaterThanOrEqualTo(completed.size());
    }
  }

  private static void workUntilKilled(
      TestContext context,
      long seed,
      Map<String, byte[]> completed,
      Map<String, String> deleted,
      Map<String, Upload> begun,
      CountDownLatch busy) {
    try {
      for (long i = seed; true; i++) {
        byte[] content = Bytes.random(20_000, i);
        Upload upload = Upload.begin(context, NewFile.withChecksum(content).named("file-" + i));
        begun.put(upload.fileId(), upload);
        var completion = upload.sendAll();
        boolean done = upload.complete(completion).status() == 200;
        if (done) {
          completed.put(upload.fileId(), content);
          begun.remove(upload.fileId());
        }
        if (i % 3 == 0) {
          String url = context.files().download(upload.fileId()).text("/download/url");
          completed.remove(upload.fileId());
          if (context.files().delete(upload.fileId()).status() == 204) {
            deleted.put(upload.fileId(), url);
          }
        }
        busy.countDown();
      }
    } catch (UncheckedIOException e) {
      // the server is dead, as it should be
    } catch (Exception e) {
      if (!(e instanceof IOException)) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** Asserts that an interrupted upload can be completed, or was completed. */
  private static void assertCompletes(TestContext context, Upload upload) {
    Upload resumed = new Upload(context, upload.created(), upload.chunks());
    Exchange sent = resumed.send(0);
    var completion = resumed.add(
        resumed.completion(),
        0,
        sent.status() == 200 ? Upload.etag(sent) : md5(upload.chunks().get(0)));

    Exchange completed = resumed.complete(completion);

    assertThat(completed.status())
        .as("interrupted upload, part " + sent.status())
        .isEqualTo(200);
    String url = context.files().download(upload.fileId()).text("/download/url");
    assertThat(context.store().get(url).body()).isEqualTo(upload.chunks().get(0));
  }

  private static String md5(byte[] bytes) {
    return "\"" + Bytes.md5(bytes) + "\"";
  }
}
