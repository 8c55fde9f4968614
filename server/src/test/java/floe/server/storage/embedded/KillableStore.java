package floe.server.storage.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import floe.server.storage.S3ObjectStorage;
import floe.server.storage.StorageSettings;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;

/** A store in a separate process that a test can kill. */
final class KillableStore implements AutoCloseable {
  private final Process process;
  final S3ObjectStorage storage;

  KillableStore(Path folder) {
    try {
      process = new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-cp",
              System.getProperty("java.class.path"),
              KillableStore.class.getName(),
              folder.toString())
          .redirectError(ProcessBuilder.Redirect.INHERIT)
          .start();
      String endpoint =
          new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8)).readLine();
      URI url = URI.create(endpoint);
      storage = new S3ObjectStorage(new StorageSettings(
          url,
          url,
          "us-east-1",
          "test-key",
          "test-secret",
          "floe-private",
          "floe-public",
          true,
          true));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends the process at once, as {@code kill -9} does. */
  void kill() {
    try {
      process.destroyForcibly().waitFor();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    kill();
    storage.close();
  }

  /** Starts a store, prints its address and runs until the process is killed. */
  public static void main(String[] arguments) throws InterruptedException {
    EmbeddedStore store = StoreFixture.startStore(new File(arguments[0]).toPath());
    System.out.println(store.endpoint());
    Thread.currentThread().join();
  }
}
