package floe.contracttests.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contracttests.cli.ContractTests;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.mutation.WrongServers.WrongServer;
import floe.contracttests.target.PackagedTarget;
import floe.contracttests.target.Target;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/**
 * Runs the checker against servers that are wrong from end to end: each gets a complete report
 * whose first finding names the mistake. A build tests none of {@link WrongServers}, each of which
 * takes a minute; {@code -Dfloe.wrong-servers=100} tests all.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WrongServerIT {
  private static final int COUNT = Integer.getInteger("floe.wrong-servers", 0);
  /** What the proxy cannot pass on: streams and broken connections. */
  private static final String NOT_THROUGH_PROXY = "REQUEST_JOURNAL,FAULTS,PREFERENCES";

  private static final Duration LIMIT = Duration.ofMinutes(5);
  private static final String TOKEN = "polar_oat_echo0echo0echo0echo0echo0echo0e";

  @TempDir
  private Path folder = Path.of("");

  private Optional<Target> server = Optional.empty();

  @AfterAll
  void stopServer() {
    server.ifPresent(Target::close);
  }

  @Test
  void namesStubThatAnswersEverythingAlike() throws IOException {
    try (StubServer stub = StubServer.answering(200, "application/json", "{}")) {
      assertThat(check(stub.url(), 1)).isEqualTo("Every request is answered with status 200");
    }
    try (StubServer stub = StubServer.answering(500, "application/json", "{}")) {
      assertThat(check(stub.url(), 1)).isEqualTo("Every request is answered with status 500");
    }
    try (StubServer stub = StubServer.answering(200, "text/html", "<h1>Welcome</h1>")) {
      assertThat(check(stub.url(), 1)).isEqualTo("Every request is answered with status 200");
      assertThat(folder.resolve("index.html")).content().contains("text/html");
    }
  }

  @Test
  void namesServerThatHangs() throws IOException {
    try (StubServer stub = StubServer.hanging()) {
      assertThat(check(stub.url(), 1, "--timeout", "PT0.5S")).isEqualTo("No answer comes in time");
    }
  }

  @Test
  void saysThatServerAnswersNothingAtAll() throws IOException {
    try (StubServer stub = StubServer.closing()) {
      assertThat(check(stub.url(), 2)).isEqualTo("The connection ends");
      assertThat(folder.resolve("index.html"))
          .content()
          .contains("could not be tested", "answers no request at all");
    }
    check("http://127.0.0.1:1", 2);
    assertThat(folder.resolve("index.html")).content().contains("cannot be reached");
  }

  @Test
  void showsGivenTokenNowhere() throws IOException {
    try (StubServer stub = StubServer.echoing()) {
      check(stub.url(), 1, "--token", TOKEN, "--operations", "files:list,files:create");

      assertThat(folder.resolve("index.html")).content().contains("$TOKEN");
    }
  }

  @Test
  void replaysFindingAndAcceptsBaseline() throws IOException {
    try (StubServer stub = StubServer.answering(200, "application/json", "{}")) {
      String[] operation = {"--operations", "files:list"};
      check(stub.url(), 1, operation);
      JsonNode report = JsonNodes.read(Files.readAllBytes(folder.resolve("report.json")));
      String id = report.at("/findings/1/id").asText();

      String replayed = printed(stub.url(), 1, "--replay", id);
      String baseline = folder.resolve("report.json").toString();

      assertThat(replayed).contains(id + " is still there");
      check(stub.url(), 0, "--operations", "files:list", "--baseline", baseline);
    }
  }

  Stream<WrongServer> wrongServers() {
    return WrongServers.all().values().stream().limit(COUNT);
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("wrongServers")
  void namesMistakeFirst(WrongServer wrong) throws IOException {
    Target target = server.orElseGet(() -> PackagedTarget.server(exchange -> {}));
    server = Optional.of(target);
    try (MutantProxy proxy =
        new MutationRun(target, suite -> Optional.empty()).open(wrong.mutation().get())) {
      assertThat(
              check(proxy.apiUrl().toString(), 1, "--cases", "50", "--lacking", NOT_THROUGH_PROXY))
          .matches(wrong.firstFinding());
    }
  }

  /** Runs the checker, and returns the title of its first finding. */
  private String check(String url, int status, String... more) throws IOException {
    String printed = printed(url, status, more);

    assertThat(printed).doesNotContain(TOKEN);
    for (String name :
        List.of("index.html", "junit.xml", "ctrf.json", "report.json", "summary.md")) {
      assertThat(folder.resolve(name)).content().isNotEmpty().doesNotContain(TOKEN);
    }
    JsonNode report = JsonNodes.read(Files.readAllBytes(folder.resolve("report.json")));
    for (JsonNode finding : report.path("findings")) {
      assertThat(finding.path("expected").asText()).as(finding.toString()).isNotEmpty();
      assertThat(finding.path("curl").asText()).as(finding.toString()).isNotEmpty();
    }
    return report.at("/findings/0/title").asText();
  }

  /** Runs the checker, and returns what it prints. */
  private String printed(String url, int status, String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("--target", url, "--report", folder.toString()));
    arguments.addAll(List.of("--summary", folder.resolve("summary.md").toString()));
    arguments.addAll(List.of(more));
    StringWriter printed = new StringWriter();
    CommandLine line = ContractTests.commandLine();
    line.setOut(new PrintWriter(printed)).setErr(new PrintWriter(printed));
    long start = System.nanoTime();

    int ended = line.execute(arguments.toArray(String[]::new));

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LIMIT);
    assertThat(ended).as(printed.toString()).isEqualTo(status);
    return printed.toString();
  }
}
