package floe.contracttests.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import floe.contracttests.target.ServerProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
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
