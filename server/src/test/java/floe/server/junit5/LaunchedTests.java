package floe.server.junit5;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Runs test classes that are the subject of a test, as a run of JUnit of their own. */
final class LaunchedTests {
  private static final String LAUNCHED = "floe.launched";

  private LaunchedTests() {}

  /** Disables a class unless it is launched here. */
  static final class Only implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      return context.getConfigurationParameter(LAUNCHED).isPresent()
          ? ConditionEvaluationResult.enabled("launched by a test")
          : ConditionEvaluationResult.disabled("is the subject of a test");
    }
  }

  /** Runs classes, one after the other, with these configuration parameters. */
  static TestExecutionSummary launch(Map<String, String> parameters, Class<?>... types) {
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(Stream.of(types).map(DiscoverySelectors::selectClass).toList())
                .configurationParameter(LAUNCHED, "true")
                .configurationParameters(parameters)
                .build(),
            listener);
    return listener.getSummary();
  }
}
