package floe.server.storage.embedded;

import static floe.server.storage.embedded.StoreFixture.bytes;
import static floe.server.storage.embedded.StoreFixture.newLocation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import floe.server.storage.Bucket;
import floe.server.storage.CompletionResult.Completed;
import floe.server.storage.ObjectLocation;
import floe.server.storage.PartToComplete;
import floe.steering.FaultRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EmbeddedStoreTest {

  @Test
  void keepsUploadsInProgressAcrossRestart(@TempDir Path folder) {
    ObjectLocation location = newLocation(Bucket.PRIVATE);
    String uploadId;
    PartToComplete part;
    try (StoreFixture before = new StoreFixture(folder)) {
      uploadId = before.start(location);
      part = before.upload(location, uploadId, 1, bytes(10));
    }

    try (StoreFixture after = new StoreFixture(folder)) {
      assertThat(after.storage.completeMultipartUpload(location, uploadId, List.of(part)))
          .isInstanceOf(Completed.class);
    }
  }

  @Test
  void reportsPortInUse(@TempDir Path folder) throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
      int port = taken.getLocalPort();

      assertThatThrownBy(() -> EmbeddedStore.start(
              folder,
              "localhost",
              port,
              "key",
              "secret",
              StoreFixture.MACHINE,
              new FaultRegistry()))
          .isInstanceOf(StoreStartException.class)
          .hasMessage("the store cannot listen on localhost port %d: Address already in use", port);
    }
  }

  @Test
  void reportsHostOfAnotherMachine(@TempDir Path folder) {
    assertThatThrownBy(() -> EmbeddedStore.start(
            folder, "192.0.2.1", 0, "key", "secret", StoreFixture.MACHINE, new FaultRegistry()))
        .isInstanceOf(StoreStartException.class)
        .hasMessageStartingWith("the store cannot listen on 192.0.2.1 port 0: ");
  }

  @Test
  void startsInFolderAfterFailedStart(@TempDir Path folder) {
    assertThatThrownBy(() -> EmbeddedStore.start(
            folder, "192.0.2.1", 0, "key", "secret", StoreFixture.MACHINE, new FaultRegistry()))
        .isInstanceOf(StoreStartException.class);

    try (EmbeddedStore store = EmbeddedStore.start(
        folder, "localhost", 0, "key", "secret", StoreFixture.MACHINE, new FaultRegistry())) {
      assertThat(store.endpoint().getPort()).isPositive();
    }
  }

  @Test
  void reportsFolderThatIsAFile(@TempDir Path folder) throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    assertThatThrownBy(() -> EmbeddedStore.start(
            file, "localhost", 0, "key", "secret", StoreFixture.MACHINE, new FaultRegistry()))
        .isInstanceOf(StoreStartException.class)
        .hasMessageContaining(file.toString())
        .hasMessageNotContaining("\n");
  }

  @Test
  void reportsFolderThatCannotBeWritten() {
    Path folder = Path.of("/proc/floe");

    assertThatThrownBy(() -> EmbeddedStore.start(
            folder, "localhost", 0, "key", "secret", StoreFixture.MACHINE, new FaultRegistry()))
        .isInstanceOf(StoreStartException.class)
        .hasMessageStartingWith("the store's folder /proc/floe cannot be written: ");
  }

  @Test
  void refusesFolderInUse(@TempDir Path folder) {
    try (EmbeddedStore first = EmbeddedStore.start(
        folder, "localhost", 0, "key", "secret", StoreFixture.MACHINE, new FaultRegistry())) {
      assertThatThrownBy(() -> EmbeddedStore.start(
              folder, "localhost", 0, "key", "secret", StoreFixture.MACHINE, new FaultRegistry()))
          .isInstanceOf(StoreStartException.class)
          .hasMessage("the store's folder %s is in use by another process", folder);
      assertThat(first.endpoint()).hasScheme("http");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.0.0.1", "0.0.0.0"})
  void listensOnGivenHost(String host, @TempDir Path folder) {
    try (EmbeddedStore store = EmbeddedStore.start(
        folder, host, 0, "key", "secret", StoreFixture.MACHINE, new FaultRegistry())) {
      URI endpoint = store.endpoint();

      assertThat(endpoint).hasHost(host.equals("0.0.0.0") ? "localhost" : host);
      assertThat(RawHttp.send(endpoint, "GET /floe-public/none HTTP/1.1").status())
          .isEqualTo(404);
    }
  }

  @Test
  void allowsClosingTwice(@TempDir Path folder) {
    EmbeddedStore store = EmbeddedStore.start(
        folder, "localhost", 0, "key", "secret", StoreFixture.MACHINE, new FaultRegistry());
    URI endpoint = store.endpoint();

    store.close();
    store.close();

    assertThatThrownBy(() -> RawHttp.send(endpoint, "GET / HTTP/1.1"))
        .hasMessageContaining("refused");
  }
}
