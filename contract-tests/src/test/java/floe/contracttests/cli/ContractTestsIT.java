package floe.contracttests.cli;

import static org.assertj.core.api.Assertions.assertThat;

import floe.contracttests.client.Json;
import floe.contracttests.target.PackagedTarget;
import floe.contracttests.target.Target;
import floe.contracttests.target.World;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ContractTestsIT {
  private static final String CASES = System.getProperty("floe.cases", "500");
  private static final String SEED = System.getProperty("floe.seed", "1");
  private static final Path REPORT = Path.of("target", "contract-report");

  private final Target server = PackagedTarget.server(exchange -> {});

  @BeforeAll
  void startServer() {
    assertThat(server.apiUrl()).isNotNull();
  }

  @AfterAll
  void stopServer() {
    server.close();
  }

  /** What a run printed, and with what it ended. */
  private record Ended(int status, String out, String err) {}

  private static Ended run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = ContractTests.commandLine();
    line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return new Ended(line.execute(arguments), out.toString(), err.toString());
  }

  @Test
  void findsThatServerKeepsContractAndSeesEveryDeclaredResponse() throws IOException {
    String target = server.apiUrl().toString();

    Ended ended =
        run("--target", target, "--worlds", "--seed", SEED, "--cases", CASES, "--report", REPORT.toString());

    assertThat(ended.out()).contains("seed " + SEED).contains(" 0 broken").doesNotContain("BROKEN");
    assertThat(ended.out()).as("declared responses that are not in unseen.txt").doesNotContain("never answered");
    assertThat(ended.status()).isZero();
    assertThat(Json.read(Files.readAllBytes(REPORT.resolve("report.json"))).path("broken").asInt(-1)).isZero();
    assertThat(REPORT.resolve("index.html")).content().contains("The contract is kept", "files:create");
    assertThat(REPORT.resolve("junit.xml")).content().contains("failures=\"0\"");
  }

  @Test
  void saysWhatItCannotCheckWithTokensOnly() {
    World world = server.newWorld();

    Ended ended =
        run(
            "--target", server.apiUrl().toString(), "--token", world.accessToken(),
            "--customer-token", world.customer().token(), "--cases", "50", "--jobs", "1");

    assertThat(ended.out()).contains("not checked: WORLDS").contains("not checked: GRANTS").doesNotContain("BROKEN");
    assertThat(ended.status()).isZero();
  }

  @Test
  void leavesOutWhatTheTargetIsDeclaredToLack() {
    Ended ended =
        run(
            "--target", server.apiUrl().toString(), "--operations", "worlds:get", "--cases", "0",
            "--lacking", "STRANGE_TOKENS,NUL_IN_PATHS");

    assertThat(ended.out()).contains("not checked: STRANGE_TOKENS", "not checked: NUL_IN_PATHS");
    assertThat(ended.status()).isZero();
  }

  @Test
  void testsOnlyTheOperationsAskedFor() {
    Ended ended =
        run("--target", server.apiUrl().toString(), "--worlds", "--operations", "files:update", "--cases", "0");

    assertThat(ended.status()).isZero();
    assertThat(ended.out()).containsPattern("[1-9]\\d+ kept, 0 broken");
  }

  @Test
  void refusesUnreachableTargetInOneLine() {
    Ended ended = run("--target", "http://127.0.0.1:1");

    assertThat(ended.status()).isEqualTo(2);
    assertThat(ended.err().lines()).hasSize(1);
    assertThat(ended.err()).contains("http://127.0.0.1:1");
  }

  @Test
  void refusesUnknownOperationAndNamesThoseThatThereAre() {
    Ended ended = run("--target", server.apiUrl().toString(), "--operations", "files:nonsense");

    assertThat(ended.status()).isEqualTo(2);
    assertThat(ended.err().lines()).hasSize(1);
    assertThat(ended.err()).contains("files:nonsense", "files:create");
  }

  @Test
  void refusesReportFolderThatCannotBeMadeBeforeItTests(@TempDir Path folder) throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    Ended ended = run("--target", server.apiUrl().toString(), "--report", file.resolve("report").toString());

    assertThat(ended.status()).isEqualTo(2);
    assertThat(ended.err().lines()).hasSize(1);
    assertThat(ended.err()).contains(file.toString());
  }

  @Test
  void refusesBadFlagsInOneLine() {
    Ended unknown = run("--target", "http://127.0.0.1:1", "--nonsense");
    Ended missing = run();

    assertThat(unknown.status()).isEqualTo(2);
    assertThat(unknown.err().lines()).hasSize(1);
    assertThat(missing.status()).isEqualTo(2);
    assertThat(missing.err()).contains("--target");
  }
}
