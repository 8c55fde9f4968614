package floe.contracttests.differential;

import static org.assertj.core.api.Assertions.assertThat;

import floe.contracttests.model.AllCommandsSequence;
import floe.contracttests.target.PackagedTarget;
import floe.contracttests.target.Target;
import org.junit.jupiter.api.Test;

final class DifferentialIT {
  private static final int SEQUENCES = 3;

  @Test
  void findsNoDifferenceBetweenTwoServersOfOneKind() {
    try (Target left = PackagedTarget.server(exchange -> {});
        Target right = PackagedTarget.server(exchange -> {})) {
      DifferentialRun differential = new DifferentialRun(left, right);

      assertThat(differential.compare(AllCommandsSequence.steps()))
          .map(Difference::sideBySide)
          .isEmpty();
      for (int i = 0; i < SEQUENCES; i++) {
        assertThat(differential.compare(1, i)).map(Difference::sideBySide).isEmpty();
      }
    }
  }
}
