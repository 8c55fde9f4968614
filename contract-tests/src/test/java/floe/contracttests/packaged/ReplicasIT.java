package floe.contracttests.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contracttests.client.ApiClient;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.FilesClient;
import floe.contracttests.client.JdkTransport;
import floe.contracttests.client.SandboxOperation;
import floe.contracttests.context.Bytes;
import floe.contracttests.context.NewFile;
import floe.contracttests.context.TestContext;
import floe.contracttests.context.Upload;
import floe.contracttests.target.ExternalTarget;
import floe.contracttests.target.TestWorld;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Three servers on one PostgreSQL database and one store. */
@Tag("postgresql")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplicasIT {
  private static final int REPLICAS = 3;
  private static final int WORKERS = 4;

  /** How many completed files end the load; the kill comes after half of them. */
  private static final int FILES = 60;

  /** The token of the demo world, which the first of the replicas creates. */
  private static final String DEMO_TOKEN = "polar_oat_FloeDemoOrganizationAccessToken0000004On0Yn";

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Path folder;
  private final Surroundings surroundings;
  private List<RunningServer> replicas = List.of();

  ReplicasIT(@TempDir Path folder) throws Exception {
    this.folder = folder;
    this.surroundings = Surroundings.start(folder);
  }

  @BeforeAll
  void startReplicas() throws Exception {
    replicas = startTogether("replica", surroundings.newDatabase());
  }

  @AfterAll
  void end() throws Exception {
    replicas.forEach(RunningServer::close);
    surroundings.close();
    threads.shutdownNow();
  }

  private List<RunningServer> startTogether(String name, String database) {
    List<CompletableFuture<RunningServer>> starting = IntStream.range(0, REPLICAS)
        .mapToObj(i -> CompletableFuture.supplyAsync(
            () -> surroundings.server(folder.resolve(name + "-" + i), database), threads))
        .toList();
    return starting.stream().map(CompletableFuture::join).toList();
  }

  private TestContext on(int replica, TestWorld world) {
    return replicas.get(replica).context(world);
  }

  @Test
  void startsTogetherOnAnEmptyDatabase() throws Exception {
    for (int round = 0; round < 3; round++) {
      List<RunningServer> started = startTogether("round-" + round, surroundings.newDatabase());

      for (RunningServer server : started) {
        ApiClient client = new ApiClient(server.apiUrl(), exchange -> {}, new JdkTransport());
        assertThat(new FilesClient(client.as(DEMO_TOKEN)).list().status()).isEqualTo(200);
        server.close();
      }
    }
  }

  @Test
  void createsOnOneCompletesOnAnotherAndReadsOnTheThird() {
    byte[] content = Bytes.random(100_000, 5);
    TestContext first = replicas.get(0).context();
    Upload created = Upload.begin(first, NewFile.withChecksum(content));
    TestContext second = on(1, first.world());
    Upload upload = new Upload(second, created.created(), created.chunks());

    Exchange completed = upload.complete(upload.sendAll());

    assertThat(completed.status()).isEqualTo(200);
    TestContext third = on(2, first.world());
    String url = third.files().download(created.fileId()).text("/download/url");
    assertThat(third.store().get(url).body()).isEqualTo(content);
  }

  @Test
  void completesOnceWhenAllAreAskedAtOnce() {
    TestContext first = replicas.get(0).context();
    for (int round = 0; round < 10; round++) {
      byte[] content = Bytes.random(20_000, round);
      Upload created = Upload.begin(first, NewFile.withChecksum(content));
      ObjectNode completion = created.sendAll();
      List<CompletableFuture<Exchange>> running = IntStream.range(0, REPLICAS)
          .mapToObj(i -> CompletableFuture.supplyAsync(
              () -> on(i, first.world()).files().uploaded(created.fileId(), completion), threads))
          .toList();

      List<Exchange> answers = running.stream().map(CompletableFuture::join).toList();

      assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
      assertThat(answers.stream().map(Exchange::json).distinct()).hasSize(1);
      TestContext reader = on(1, first.world());
      String url = reader.files().download(created.fileId()).text("/download/url");
      assertThat(reader.store().get(url).body()).isEqualTo(content);
    }
  }

  @Test
  void showsTheClockOfAWorldOnAllWithinSeconds() throws InterruptedException {
    TestContext first = replicas.get(0).context();
    first.steering().clock().advance(Duration.ofDays(30));

    for (int replica = 1; replica < REPLICAS; replica++) {
      assertThat(offsetReaches(on(replica, first.world()), Duration.ofDays(30)))
          .as("clock on replica " + replica)
          .isTrue();
    }
    on(2, first.world()).sandbox().send(SandboxOperation.CLOCK_RESET, id(first));
    assertThat(offsetReaches(on(1, first.world()), Duration.ZERO)).isTrue();
  }

  private static String id(TestContext context) {
    return context.world().organizationId();
  }

  private static boolean offsetReaches(TestContext context, Duration offset)
      throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
    while (System.nanoTime() < deadline) {
      Exchange clock = context.sandbox().send(SandboxOperation.CLOCK_GET, id(context));
      if (clock.at("/offset_seconds").asLong() == offset.toSeconds()) {
        return true;
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    return false;
  }

  @Test
  void losesNothingAcknowledgedWhenOneIsKilled() throws Exception {
    List<RunningServer> ours = startTogether("load", surroundings.newDatabase());
    try (RoundRobinProxy proxy =
        new RoundRobinProxy(ours.stream().map(RunningServer::apiUrl).toList())) {
      TestWorld world = ours.get(0).newWorld();
      Map<String, byte[]> completed = new ConcurrentHashMap<>();
      CountDownLatch half = new CountDownLatch(FILES / 2);
      CountDownLatch all = new CountDownLatch(FILES);
      AtomicBoolean enough = new AtomicBoolean();
      List<CompletableFuture<Void>> workers = new ArrayList<>();
      for (int worker = 0; worker < WORKERS; worker++) {
        int seed = worker * 10_000;
        TestContext context = throughProxy(proxy, world);
        workers.add(CompletableFuture.runAsync(
            () -> upload(context, seed, completed, List.of(half, all), enough), threads));
      }

      assertThat(half.await(60, TimeUnit.SECONDS)).as("half of the files").isTrue();
      ours.get(1).process().kill();
      assertThat(all.await(60, TimeUnit.SECONDS)).as("all of the files").isTrue();
      enough.set(true);
      workers.forEach(CompletableFuture::join);

      assertThat(completed).hasSizeGreaterThanOrEqualTo(FILES);
      TestContext reader = ours.get(2).context(world);
      completed.forEach((id, content) -> {
        String url = reader.files().download(id).text("/download/url");
        assertThat(reader.store().get(url).body()).as("file " + id).isEqualTo(content);
      });
    } finally {
      ours.forEach(RunningServer::close);
    }
  }

  private static TestContext throughProxy(RoundRobinProxy proxy, TestWorld world) {
    return TestContext.in(
        ExternalTarget.withControlApi(proxy.url(), exchange -> {}), world, exchange -> {});
  }

  /** Uploads files until it is enough; an upload that is not acknowledged counts for nothing. */
  private static void upload(
      TestContext context,
      int seed,
      Map<String, byte[]> completed,
      List<CountDownLatch> latches,
      AtomicBoolean enough) {
    for (int i = seed; !enough.get(); i++) {
      byte[] content = Bytes.random(20_000, i);
      NewFile file = NewFile.withChecksum(content);
      try {
        Exchange created = context.files().create(file.body());
        if (created.status() != 201) {
          continue;
        }
        Upload upload = new Upload(context, created, file.chunks());
        if (upload.complete(upload.sendAll()).status() == 200) {
          completed.put(upload.fileId(), content);
          latches.forEach(CountDownLatch::countDown);
        }
      } catch (UncheckedIOException e) {
        // the connection broke: nothing was acknowledged
      } catch (Exception e) {
        if (!(e instanceof IOException)) { // thrown unchecked by the client
          throw new IllegalStateException(e);
        }
      }
    }
  }
}
