package floe.contracttests.cli;

import floe.contracttests.client.Exchange;
import floe.contracttests.context.SuiteSession;
import floe.contracttests.report.CheckResult;
import floe.contracttests.target.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs the scenario classes that the build runs too. */
final class ScenarioRun {
  private ScenarioRun() {}

  static List<CheckResult> run(Target target, int jobs, Consumer<Exchange> listener) {
    LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
        .selectors(DiscoverySelectors.selectPackage("floe.contracttests.scenario"))
        .filters(EngineFilter.includeEngines("junit-jupiter"))
        .configurationParameter(
            "junit.jupiter.execution.parallel.enabled", Boolean.toString(jobs > 1))
        .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
        .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
        .configurationParameter(
            "junit.jupiter.execution.parallel.config.fixed.parallelism", Integer.toString(jobs))
        .build();
    Recorder recorder = new Recorder();
    try (LauncherSession session = LauncherFactory.openSession()) {
      session
          .getStore()
          .put(SuiteSession.NAMESPACE, SuiteSession.class, new SuiteSession(target, listener));
      session.getLauncher().execute(request, recorder);
    }
    return recorder.results;
  }

  private static final class Recorder implements TestExecutionListener {
    private final List<CheckResult> results = new ArrayList<>();
    private final Map<String, Long> started = new ConcurrentHashMap<>();

    @Override
    public void executionStarted(TestIdentifier test) {
      started.put(test.getUniqueId(), System.nanoTime());
    }

    @Override
    public synchronized void executionSkipped(TestIdentifier test, String reason) {
      results.add(CheckResult.leftOut(group(test), test.getDisplayName(), reason));
    }

    @Override
    public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
      long millis =
          (System.nanoTime() - started.getOrDefault(test.getUniqueId(), System.nanoTime()))
              / 1_000_000;
      if (result.getThrowable().isPresent()) {
        String message = String.valueOf(result.getThrowable().get().getMessage());
        results.add(CheckResult.broken(group(test), test.getDisplayName(), message, "", millis));
      } else if (test.isTest()) {
        results.add(CheckResult.kept(group(test), test.getDisplayName(), millis));
      }
    }

    private static String group(TestIdentifier test) {
      return test.getSource()
          .filter(MethodSource.class::isInstance)
          .map(source -> ((MethodSource) source).getClassName())
          .map(name -> name.substring(name.lastIndexOf('.') + 1))
          .orElse("scenarios");
    }
  }
}
