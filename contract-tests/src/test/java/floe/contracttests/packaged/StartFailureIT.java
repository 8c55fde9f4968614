package floe.contracttests.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import floe.contracttests.target.ServerProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that a server which cannot start says why in one line, and ends with 1. */
class StartFailureIT {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private final Path folder;

  StartFailureIT(@TempDir Path folder) {
    this.folder = folder;
  }

  private ServerProcess run(String... arguments) {
    ServerProcess process =
        ServerProcess.launch(folder, ServerProcess.SHORT_LIVED, List.of(arguments));
    try (process) {
      assertThat(process.ended(TIMEOUT)).as("ends by itself").isTrue();
    }
    return process;
  }

  private static void failsInOneLine(ServerProcess process, String... words) {
    assertThat(process.exitStatus()).isEqualTo(1);
    assertThat(process.standardError().strip().lines()).hasSize(1);
    assertThat(process.standardError()).contains(words).doesNotContain("\tat ", "Exception:");
    assertThat(process.standardOutput()).isEmpty();
  }

  private String data() {
    return folder.resolve("data").toString();
  }

  @Test
  void reportsPortInUse() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());

      failsInOneLine(run("--data", data(), "--port", port, "--store-port", "0"), port);
    }
  }

  @Test
  void reportsStorePortInUse() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());

      failsInOneLine(run("--data", data(), "--port", "0", "--store-port", port), port);
    }
  }

  @Test
  void reportsDataFolderThatIsFile() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    failsInOneLine(
        run("--data", file.toString(), "--port", "0", "--store-port", "0"), file.toString());
  }

  @Test
  void reportsDataFolderThatCannotBeCreated() {
    failsInOneLine(run("--data", "/proc/floe", "--port", "0", "--store-port", "0"), "/proc/floe");
  }

  @Test
  void reportsBrokenDatabase() throws IOException {
    Files.createDirectories(Path.of(data()));
    Files.writeString(Path.of(data(), "floe.mv.db"), "this is no database".repeat(1000));

    failsInOneLine(run("--data", data(), "--port", "0", "--store-port", "0"), data());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--prot=1",
        "--port=many",
        "--port=65536",
        "--port=-1",
        "--public-url=nonsense",
        "stray"
      })
  void reportsInvalidFlag(String flag) {
    String name = flag.replaceAll("=.*", "");

    failsInOneLine(run("--ephemeral", flag), name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::"})
  void refusesToOpenControlApiToOtherMachines(String host) {
    failsInOneLine(
        run("--ephemeral", "--host", host), "--host " + host, "--sandbox-token", "--no-sandbox");
  }

  @Test
  void doesNotShowTokenThatNoHeaderCanHave() {
    ServerProcess process = run("--ephemeral", "--sandbox-token", "two words");

    failsInOneLine(process, "--sandbox-token");
    assertThat(process.standardError()).doesNotContain("words");
  }

  @Test
  void refusesSecondServerOnSameFolder() {
    try (RunningServer first = RunningServer.start(folder)) {
      failsInOneLine(run("--data", data(), "--port", "0", "--store-port", "0"), data());
      assertThat(first.context().files().list().status()).isEqualTo(200);
    }
  }

  private ServerProcess runWithStore(String endpoint) {
    return run(
        "--ephemeral",
        "--port",
        "0",
        "--s3-endpoint",
        endpoint,
        "--s3-access-key-id",
        "someone",
        "--s3-secret-access-key",
        "of-whom-nobody-knows-anything-at-all");
  }

  private ServerProcess runWithDatabase(String url) {
    return run("--data", data(), "--port", "0", "--store-port", "0", "--database-url", url);
  }

  @Test
  @Timeout(45)
  void reportsSilentStore() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String endpoint = "http://127.0.0.1:" + silent.getLocalPort();

      failsInOneLine(runWithStore(endpoint), endpoint, "--s3-endpoint");
    }
  }

  @Test
  @Timeout(45)
  void reportsSilentDatabase() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String place = "//127.0.0.1:%d/floe".formatted(silent.getLocalPort());

      failsInOneLine(
          runWithDatabase("jdbc:postgresql:" + place + "?password=hidden"),
          place,
          "--database-url");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.1:1", "http://store.invalid:9000"})
  @Timeout(45)
  void reportsStoreThatCannotBeReached(String endpoint) {
    failsInOneLine(runWithStore(endpoint), endpoint, "--s3-endpoint");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://127.0.0.1:1/floe",
        "jdbc:postgresql://database.invalid/floe",
        "jdbc:h2:tcp://127.0.0.1:1/floe"
      })
  @Timeout(45)
  void reportsDatabaseThatCannotBeReached(String url) {
    failsInOneLine(runWithDatabase(url), url, "--database-url");
  }

  @Test
  @Timeout(45)
  void reportsStoreThatKnowsAnotherKeyAndStoreWithoutTls() {
    try (RunningServer other = RunningServer.start(folder)) {
      URI store = other.storeUrl();

      failsInOneLine(runWithStore(store.toString()), store.toString(), "--s3-access-key-id");
      failsInOneLine(
          runWithStore("https://127.0.0.1:" + store.getPort()), "--s3-endpoint", "https");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--dependency-timeout=soon",
        "--dependency-timeout=PT0S",
        "--shutdown-timeout=-PT1S",
        "--database-connections=0",
        "--store-connections=many",
        "--metrics-port=65536",
        "--log=xml"
      })
  void reportsInvalidBound(String flag) {
    failsInOneLine(run("--ephemeral", flag), flag.replaceAll("=.*", ""));
  }

  @Test
  void listsEveryFlagInHelp() {
    ServerProcess process = run("--help");

    assertThat(process.exitStatus()).isZero();
    assertThat(process.standardError()).isEmpty();
    assertThat(process.standardOutput())
        .contains(
            "--port",
            "--store-port",
            "--host",
            "--data",
            "--ephemeral",
            "--public-url",
            "--store-public-url")
        .contains(
            "--sandbox-token",
            "--no-sandbox",
            "--secret",
            "--database-url",
            "--s3-endpoint",
            "--help",
            "8080",
            "9000",
            "floe-data",
            "FLOE_STORE_PORT");
  }
}
