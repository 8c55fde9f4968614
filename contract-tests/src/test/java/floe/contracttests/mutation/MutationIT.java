package floe.contracttests.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import floe.contracttests.cli.ContractTests;
import floe.contracttests.context.TestContext;
import floe.contracttests.model.command.UpdateFile;
import floe.contracttests.model.sequence.RandomSequences;
import floe.contracttests.model.sequence.SequenceFailure;
import floe.contracttests.target.ExternalTarget;
import floe.contracttests.target.PackagedTarget;
import floe.contracttests.target.Target;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/**
 * Checks that the contract tests kill at least 95 of 100 mutants, and accept a proxy without a
 * mistake. A build tests two mutants of each kind; {@code -Dfloe.mutants-per-kind=1000} tests all.
 */
final class MutationIT {
  private static final Path REPORT = Path.of("target", "mutation-report.txt");
  private static final int ALL = 1000;
  private static final int PER_KIND = Integer.getInteger("floe.mutants-per-kind", 2);

  @Test
  void suiteKillsNearlyEveryMutant() throws IOException {
    try (Target server = PackagedTarget.server(exchange -> {})) {
      MutationRun mutation = new MutationRun(server, QuickSuite::firstFinding);
      Mutant unmutated = new Mutant("none", "no mistake", () -> Mutation.NONE);

      List<MutationRun.Verdict> baseline = mutation.run(List.of(unmutated), 1, verdict -> {});
      List<MutationRun.Verdict> verdicts =
          mutation.run(Mutants.perKind(PER_KIND), 2, verdict -> {});

      MutationReport report = new MutationReport(verdicts, Mutants.explained());
      Files.writeString(REPORT, report.text());
      assertThat(baseline.get(0).killedBy())
          .as("what is found wrong with a proxy that makes no mistake")
          .isEmpty();
      assertThat(verdicts).hasSizeGreaterThanOrEqualTo(40);
      assertThat(report.kinds()).isGreaterThanOrEqualTo(12);
      assertThat(report.unexplained()).isEmpty();
      assertThat(report.killed()).isGreaterThanOrEqualTo(0.95);
    }
  }

  /** The checker used to end without a report when a file could not be created as declared. */
  @Test
  void checkerReportsWhateverMutantOfCreateAnswers() {
    try (Target server = PackagedTarget.server(exchange -> {})) {
      MutationRun mutation = new MutationRun(server, MutationIT::exitStatus);
      List<Mutant> mutants = Mutants.perKind(ALL).stream()
          .filter(mutant -> mutant.name().contains("created file"))
          .limit(PER_KIND > 2 ? 8 : 2)
          .toList();

      assertThat(mutation.run(mutants, 2, verdict -> {}))
          .extracting(verdict -> verdict.killedBy().orElse("none"))
          .hasSizeGreaterThan(1)
          .containsOnly("1");
    }
  }

  private static Optional<String> exitStatus(Target target) {
    CommandLine line = ContractTests.commandLine();
    line.setOut(new PrintWriter(new StringWriter())).setErr(new PrintWriter(new StringWriter()));
    return Optional.of(Integer.toString(line.execute(
        "--target",
        target.apiUrl().toString(),
        "--operations",
        "files:create,files:uploaded",
        "--cases",
        "0")));
  }

  @Test
  void shrinksFailingSequence() {
    Mutation namelessUpdate =
        MutationOperators.body(OperationIds.UPDATE, file -> file.putNull("name"));
    try (Target server = PackagedTarget.server(exchange -> {});
        MutantProxy proxy =
            new MutationRun(server, target -> Optional.empty()).open(namelessUpdate);
        Target wrong = ExternalTarget.withControlApi(proxy.apiUrl(), exchange -> {})) {
      RandomSequences sequences =
          new RandomSequences(() -> TestContext.quick(wrong, exchange -> {}), 1);

      SequenceFailure failure = IntStream.range(0, 30)
          .mapToObj(sequences::run)
          .flatMap(Optional::stream)
          .findFirst()
          .orElseThrow();

      assertThat(failure.commands()).hasSizeLessThanOrEqualTo(3);
      assertThat(failure.commands()).hasAtLeastOneElementOfType(UpdateFile.class);
      assertThat(failure.curl()).contains("-X PATCH", "$(jq -r '.access_token' <<<\"$R0\")");
    }
  }
}
