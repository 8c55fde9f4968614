package floe.contracttests.differential;

import static org.assertj.core.api.Assertions.assertThat;

import floe.contracttests.context.TestContext;
import floe.contracttests.negative.RequestCase;
import floe.contracttests.negative.RequestCases;
import floe.contracttests.target.PackagedTarget;
import floe.contracttests.target.Target;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Compares targets that answer alike: two servers, and a server with the simulator. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DifferentialIT {
  private static final long SEED = 1;
  private static final int RANDOM_SEQUENCES = 3;

  /** The step from one compared negative case to the next; 1 compares all of them. */
  private static final int NEGATIVE_CASE_STEP = Integer.getInteger("floe.negative-case-step", 4);

  private final Target server = PackagedTarget.server(exchange -> {});

  @AfterAll
  void stopServer() {
    server.close();
  }

  @Test
  void findsNoDifferenceBetweenTwoServers() {
    try (Target other = PackagedTarget.server(exchange -> {})) {
      TargetComparison comparison = new TargetComparison(server, other);

      List<Difference> differences = modelSequences()
          .flatMap(sequence -> comparison.compare(sequence).stream())
          .toList();

      assertThat(differences).isEmpty();
    }
  }

  @Test
  void findsOnlyKnownDifferencesBetweenServerAndSimulator() {
    try (Target simulator = PackagedTarget.simulator(exchange -> {})) {
      TargetComparison comparison = new TargetComparison(server, simulator);
      KnownDifferences known = new KnownDifferences();

      List<Difference> unexpected = Stream.concat(modelSequences(), ruleSequences())
          .flatMap(sequence -> known.unexpected(comparison.compare(sequence)).stream())
          .toList();

      assertThat(unexpected).isEmpty();
      assertThat(known.unused()).as("known differences that are none any more").isEmpty();
    }
  }

  private static Stream<Consumer<TestContext>> modelSequences() {
    return Stream.concat(
        Stream.of(ModelSequences.allCommands()),
        IntStream.range(0, RANDOM_SEQUENCES)
            .mapToObj(number -> ModelSequences.random(SEED, number)));
  }

  private static Stream<Consumer<TestContext>> ruleSequences() {
    return Stream.of(
        DifferentialIT::negativeCases,
        SizeSequences::createFiles,
        CompletionSequences::wrongFields,
        CompletionSequences::partsWithoutChecksum,
        CompletionSequences::sizesOfParts,
        CompletionSequences::completedTwice,
        RefusalSequences::bodyLimits,
        RefusalSequences::organizations,
        RefusalSequences::sessions,
        CustomerSequences::changes,
        CustomerSequences::lists,
        CustomerSequences::sessions,
        BenefitSequences::changes,
        BenefitSequences::lists,
        DownloadSequences::names,
        DownloadSequences::types);
  }

  private static void negativeCases(TestContext context) {
    List<RequestCase> cases = new RequestCases(context).systematic();
    for (int i = 0; i < cases.size(); i += NEGATIVE_CASE_STEP) {
      cases.get(i).send();
    }
  }
}
