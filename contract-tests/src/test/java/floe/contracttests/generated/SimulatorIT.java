package floe.contracttests.generated;

import static org.assertj.core.api.Assertions.assertThat;

import floe.contracttests.scenario.Scene;
import floe.contracttests.target.PackagedTarget;
import floe.contracttests.target.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is generated, against the simulator; the server has it from the packaged checker. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SimulatorIT {
  private static final long SEED = 4;
  private static final int CASES = 500;
  private static final int SEQUENCES = 20;

  private final Target simulator = PackagedTarget.simulator(exchange -> {});

  @AfterAll
  void stopSimulator() {
    simulator.close();
  }

  private Scene scene() {
    return Scene.quick(simulator, exchange -> {});
  }

  @Test
  void answersEveryGeneratedRequestAsTheContractSays() {
    RequestCases requests = new RequestCases(scene());
    List<RequestCase> cases = new ArrayList<>(requests.systematic());
    IntStream.range(0, CASES).forEach(number -> cases.add(requests.random(SEED, number)));

    List<String> broken = new ArrayList<>();
    cases.forEach(one -> one.wrong().ifPresent(wrong -> broken.add(one + ": " + wrong)));

    assertThat(cases).hasSizeGreaterThan(2 * CASES);
    assertThat(broken).isEmpty();
  }

  @Test
  void keepsUpWithTheModel() {
    Sequences sequences = new Sequences(this::scene, SEED);

    List<String> broken = new ArrayList<>();
    sequences.attempt(Tour.steps()).map(SimulatorIT::told).ifPresent(broken::add);
    for (int number = 0; number < SEQUENCES; number++) {
      sequences.walk(number).map(SimulatorIT::told).ifPresent(broken::add);
    }

    assertThat(broken).isEmpty();
  }

  private static String told(SequenceFailure failure) {
    return failure.cause().getMessage() + "\nafter " + failure.steps() + "\n" + failure.curl();
  }
}
