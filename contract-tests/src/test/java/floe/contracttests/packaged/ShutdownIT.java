package floe.contracttests.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.api.sandbox.FaultRule;
import floe.client.FaultsClient;
import floe.contracttests.client.Exchange;
import floe.contracttests.context.Bytes;
import floe.contracttests.context.NewFile;
import floe.contracttests.context.TestContext;
import floe.contracttests.context.Upload;
import floe.contracttests.target.TestWorld;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests what SIGTERM does to the packaged server and to the requests that are under way. */
class ShutdownIT {
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final int TERMINATED = 143;
  private static final int PART_BYTES = 60_000_000;

  private final Path folder;

  ShutdownIT(@TempDir Path folder) {
    this.folder = folder;
  }

  /** Waits until a server takes no more connections. */
  private static void awaitRefusal(URI server) throws IOException, InterruptedException {
    long end = System.nanoTime() + SOON.toNanos();
    while (System.nanoTime() < end) {
      try {
        new Socket(server.getHost(), server.getPort()).close();
        Thread.sleep(20);
      } catch (ConnectException e) {
        return;
      }
    }
    throw new AssertionError("still listens: " + server);
  }

  private static Socket beginPart(URI url, byte[] part) throws IOException {
    Socket socket = new Socket(url.getHost(), url.getPort());
    String head = "PUT %s?%s HTTP/1.1\r\nHost: %s\r\nContent-Length: %d\r\n\r\n"
        .formatted(url.getRawPath(), url.getRawQuery(), url.getAuthority(), part.length);
    socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().write(part, 0, part.length / 2);
    socket.getOutputStream().flush();
    return socket;
  }

  @Test
  void finishesPartThatIsUnderWay() throws Exception {
    byte[] content = Bytes.random(PART_BYTES, 4);
    TestWorld world;
    Upload upload;
    String response;
    RunningServer server = RunningServer.start(folder);
    try (server) {
      TestContext context = server.context();
      world = context.world();
      upload = Upload.begin(context, NewFile.withoutChecksum(content));
      URI url = URI.create(upload.url(0));
      try (Socket socket = beginPart(url, content)) {
        server.process().askToEnd();
        awaitRefusal(server.apiUrl());
        awaitRefusal(url);
        OutputStream out = socket.getOutputStream();
        out.write(content, PART_BYTES / 2, PART_BYTES - PART_BYTES / 2);
        out.flush();
        response = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
      }
      assertThat(server.process().ended(SOON)).isTrue();
    }

    assertThat(response).startsWith("HTTP/1.1 200");
    assertThat(server.process().exitStatus()).isEqualTo(TERMINATED);
    assertThat(server.process().standardError()).isEmpty();
    String etag = response.replaceFirst("(?s).*ETag: \"(\\w+)\".*", "$1");
    try (RunningServer next = RunningServer.start(folder)) {
      Upload again = new Upload(next.context(world), upload.created(), upload.chunks());
      Exchange completed = again.complete(again.add(again.completion(), 0, etag));
      assertThat(completed.status()).isEqualTo(200);
    }
  }

  @Test
  void finishesCompletionThatIsUnderWay() throws Exception {
    RunningServer server = RunningServer.start(folder);
    try (server) {
      TestContext context = server.context();
      Upload upload = Upload.begin(context, NewFile.withChecksum(Bytes.random(1000, 5)));
      ObjectNode completion = upload.sendAll();
      FaultsClient faults = context.steering().faults();
      FaultRule rule = faults.on("store:complete").delay(Duration.ofSeconds(2));
      CompletableFuture<Exchange> completed =
          CompletableFuture.supplyAsync(() -> upload.complete(completion));
      while (faults.unfired().contains(rule)) {
        Thread.sleep(20);
      }

      server.process().askToEnd();
      awaitRefusal(server.apiUrl());

      assertThat(completed.get().status()).isEqualTo(200);
      assertThat(completed.get().header("Connection")).hasValue("close");
      assertThat(server.process().ended(SOON)).isTrue();
    }
    assertThat(server.process().exitStatus()).isEqualTo(TERMINATED);
    assertThat(server.process().standardError()).isEmpty();
  }

  @Test
  void endsAtOnceWhenAskedTwice() throws Exception {
    byte[] content = Bytes.random(1_000_000, 6);
    try (RunningServer server = RunningServer.start(folder)) {
      URI url = URI.create(
          Upload.begin(server.context(), NewFile.withoutChecksum(content)).url(0));
      try (Socket socket = beginPart(url, content)) {
        server.process().askToEnd();
        awaitRefusal(url);
        boolean endedBefore = server.process().ended(Duration.ofMillis(500));

        server.process().askToEnd();

        assertThat(endedBefore).isFalse();
        assertThat(server.process().ended(Duration.ofSeconds(5))).isTrue();
        assertThat(server.process().exitStatus()).isEqualTo(TERMINATED);
        assertThat(socket.isClosed()).isFalse();
      }
    }
  }

  @Test
  void waitsNoLongerThanItIsTold() throws Exception {
    byte[] content = Bytes.random(1_000_000, 7);
    try (RunningServer server = RunningServer.start(folder, "--shutdown-timeout", "PT1S")) {
      URI url = URI.create(
          Upload.begin(server.context(), NewFile.withoutChecksum(content)).url(0));
      try (Socket socket = beginPart(url, content)) {
        server.process().askToEnd();

        assertThat(server.process().ended(Duration.ofSeconds(6))).isTrue();
        assertThat(server.process().exitStatus()).isEqualTo(TERMINATED);
        assertThat(server.process().standardError()).contains("cut off");
        assertThat(socket.isClosed()).isFalse();
      }
    }
  }

  @Test
  void doesNotWaitForReadersOfTheJournal() throws Exception {
    try (RunningServer server = RunningServer.start(folder)) {
      URI api = server.apiUrl();
      String world = server.context().world().organizationId();
      try (Socket reader = new Socket(api.getHost(), api.getPort())) {
        reader
            .getOutputStream()
            .write("GET /sandbox/worlds/%s/requests/stream HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
                .formatted(world)
                .getBytes(StandardCharsets.US_ASCII));
        int first = reader.getInputStream().read();

        server.process().askToEnd();

        assertThat(first).isEqualTo('H');
        assertThat(server.process().ended(Duration.ofSeconds(5))).isTrue();
      }
    }
  }
}
