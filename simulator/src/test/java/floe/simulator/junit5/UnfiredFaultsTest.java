package floe.simulator.junit5;

import static org.assertj.core.api.Assertions.assertThat;

import floe.client.CreatedWorld;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Launches test classes that leave fault rules. */
final class UnfiredFaultsTest {
  private static final String LAUNCHED = "floe.launched";

  /** Disables the classes below unless they are launched here. */
  static final class OnlyLaunched implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      return context.getConfigurationParameter(LAUNCHED).isPresent()
          ? ConditionEvaluationResult.enabled("launched by a test")
          : ConditionEvaluationResult.disabled("is the subject of a test");
    }
  }

  @FloeSimulatorTest
  @ExtendWith(OnlyLaunched.class)
  static final class Strict {
    @Test
    void leavesARule(CreatedWorld world) {
      world.faults().on("files:create").status(503);
    }

    @Test
    void addsNoRule(CreatedWorld world) {
      assertThat(world.read().organization().id()).isEqualTo(world.organizationId());
    }
  }

  @FloeSimulatorTest(allowUnfiredFaults = true)
  @ExtendWith(OnlyLaunched.class)
  static final class Lenient {
    @Test
    void leavesARule(CreatedWorld world) {
      world.faults().on("files:create").status(503);
    }
  }

  private static TestExecutionSummary launch(Class<?> type) {
    LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
        .selectors(DiscoverySelectors.selectClass(type))
        .configurationParameter(LAUNCHED, "true")
        .build();
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherFactory.create().execute(request, listener);
    return listener.getSummary();
  }

  @Test
  void failsATestThatLeavesARule() {
    TestExecutionSummary summary = launch(Strict.class);

    assertThat(summary.getTestsSucceededCount()).isOne();
    assertThat(summary.getFailures())
        .extracting(failure -> failure.getTestIdentifier().getDisplayName())
        .isEqualTo(List.of("leavesARule(CreatedWorld)"));
    assertThat(summary.getFailures().get(0).getException())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("fault rules that never fired: [on files:create");
  }

  @Test
  void allowsUnfiredRulesWhereTheClassSaysSo() {
    TestExecutionSummary summary = launch(Lenient.class);

    assertThat(summary.getFailures()).isEmpty();
    assertThat(summary.getTestsSucceededCount()).isOne();
  }
}
