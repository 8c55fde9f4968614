package floe.contracttests.cli;

import static org.assertj.core.api.Assertions.assertThat;

import floe.contracttests.target.PackagedTarget;
import floe.contracttests.target.ServerProcess;
import floe.contracttests.target.Target;
import floe.contracttests.target.TestWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Tests what the command prints, and its exit status. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ContractTestsIT {
  private final Target server = PackagedTarget.server(exchange -> {});

  @BeforeAll
  void startServer() {
    assertThat(server.apiUrl()).isNotNull();
  }

  @AfterAll
  void stopServer() {
    server.close();
  }

  @Test
  void reportsWhatCannotBeCheckedWithTokensOnly() {
    TestWorld world = server.newWorld();

    CommandResult ended = CommandResult.run(
        "--target",
        server.apiUrl().toString(),
        "--token",
        world.accessToken(),
        "--customer-token",
        world.customer().token(),
        "--cases",
        "50");

    assertThat(ended.out())
        .contains("not checked: WORLDS")
        .contains("not checked: GRANTS")
        .doesNotContain("BROKEN");
    assertThat(ended.status()).isZero();
  }

  @Test
  void doesNotCheckWhatMissingTokenRulesOut() {
    CommandResult ended = CommandResult.run(
        "--target",
        server.apiUrl().toString(),
        "--token",
        server.newWorld().accessToken(),
        "--operations",
        "files:list,customer_portal:downloadables:list",
        "--cases",
        "0",
        "--fail-under",
        "responses=0");

    assertThat(ended.out())
        .contains("not checked: CUSTOMER_TOKEN", "because no token was given for it")
        .containsPattern("[1-9]\\d+ kept, 0 broken");
    assertThat(ended.err()).isEmpty();
    assertThat(ended.status()).isZero();
  }

  @Test
  void failsWhenTooLittleIsCovered() {
    CommandResult ended = CommandResult.run(
        "--target",
        server.apiUrl().toString(),
        "--operations",
        "worlds:get",
        "--cases",
        "0",
        "--fail-under",
        "responses=100");

    assertThat(ended.out()).contains("0 broken", "too little covered: responses");
    assertThat(ended.status()).isEqualTo(1);
  }

  @Test
  void skipsWhatTargetIsDeclaredToLack() {
    CommandResult ended = CommandResult.run(
        "--target",
        server.apiUrl().toString(),
        "--operations",
        "worlds:get",
        "--cases",
        "0",
        "--lacking",
        "STRANGE_TOKENS,NUL_IN_PATHS");

    assertThat(ended.out()).contains("not checked: STRANGE_TOKENS", "not checked: NUL_IN_PATHS");
    assertThat(ended.status()).isZero();
  }

  @Test
  void testsOnlyRequestedOperations() {
    CommandResult ended = CommandResult.run(
        "--target",
        server.apiUrl().toString(),
        "--worlds",
        "--operations",
        "files:update",
        "--cases",
        "0");

    assertThat(ended.status()).isZero();
    assertThat(ended.out()).containsPattern("[1-9]\\d+ kept, 0 broken");
  }

  @Test
  void createsWorldsOnTargetThatDemandsToken(@TempDir Path folder) throws IOException {
    String token = "correct-horse-battery";
    Path output = Files.createDirectory(folder.resolve("output"));
    Path report = folder.resolve("report");
    ServerProcess guarded = ServerProcess.launch(
        output,
        ServerProcess.SHORT_LIVED,
        List.of("--port", "0", "--store-port", "0", "--ephemeral", "--sandbox-token", token));
    try (guarded) {
      String url = guarded.awaitReady().api().toString();

      CommandResult ended = runOperations(url, report, "--sandbox-token", token);
      CommandResult without = runOperations(url, report);

      assertThat(ended.out()).containsPattern("[1-9]\\d+ kept, 0 broken");
      assertThat(ended.status()).isZero();
      assertThat(ended.out() + ended.err()).doesNotContain(token);
      for (String name : List.of("index.html", "junit.xml", "report.json")) {
        assertThat(report.resolve(name)).content().doesNotContain(token);
      }
      assertThat(without.status()).isEqualTo(2);
      assertThat(without.err()).contains("--sandbox-token");
    }
  }

  private static CommandResult runOperations(String url, Path report, String... more) {
    List<String> arguments = new ArrayList<>(List.of("--target", url, "--cases", "20"));
    arguments.addAll(List.of("--operations", "files:update,clock:set,requests:stream"));
    arguments.addAll(List.of("--report", report.toString()));
    arguments.addAll(List.of(more));
    return CommandResult.run(arguments.toArray(String[]::new));
  }

  @Test
  void refusesUnreachableTargetInOneLine() {
    CommandResult ended = CommandResult.run("--target", "http://127.0.0.1:1");

    assertThat(ended.status()).isEqualTo(2);
    assertThat(ended.err().lines()).hasSize(1);
    assertThat(ended.err()).contains("http://127.0.0.1:1");
  }

  @Test
  void refusesUnknownOperationAndListsKnownOnes() {
    CommandResult ended =
        CommandResult.run("--target", server.apiUrl().toString(), "--operations", "files:nonsense");

    assertThat(ended.status()).isEqualTo(2);
    assertThat(ended.err().lines()).hasSize(1);
    assertThat(ended.err()).contains("files:nonsense", "files:create");
  }

  @Test
  void refusesUnwritableReportFolderBeforeTesting(@TempDir Path folder) throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    CommandResult ended = CommandResult.run(
        "--target",
        server.apiUrl().toString(),
        "--report",
        file.resolve("report").toString());

    assertThat(ended.status()).isEqualTo(2);
    assertThat(ended.err().lines()).hasSize(1);
    assertThat(ended.err()).contains(file.toString());
  }

  @Test
  void refusesBadFlagsInOneLine() {
    CommandResult unknown = CommandResult.run("--target", "http://127.0.0.1:1", "--nonsense");
    CommandResult missing = CommandResult.run();

    assertThat(unknown.status()).isEqualTo(2);
    assertThat(unknown.err().lines()).hasSize(1);
    assertThat(missing.status()).isEqualTo(2);
    assertThat(missing.err()).contains("--target");
  }
}
