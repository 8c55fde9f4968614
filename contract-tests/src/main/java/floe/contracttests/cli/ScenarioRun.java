package floe.contracttests.cli;

import floe.contracttests.context.SuiteSession;
import floe.contracttests.finding.CheckTrace;
import floe.contracttests.finding.Finding.CheckName;
import floe.contracttests.target.Target;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs the scenario classes that the build runs too. */
record ScenarioRun(
    Target target, RunRecorder recorder, TraceEvidence.Worlds worlds, Predicate<CheckName> filter) {
  private static final int REQUESTS_IN_VAIN = 2;
  private static final Duration SCENARIO = Duration.ofSeconds(25);

  void run(int jobs) {
    LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
        .selectors(DiscoverySelectors.selectPackage("floe.contracttests.scenario"))
        .filters(EngineFilter.includeEngines("junit-jupiter"), (PostDiscoveryFilter)
            test -> FilterResult.includedIf(!test.getSource().isPresent()
                || !test.isTest()
                || filter.test(
                    ScenarioNames.of(test.getSource().orElseThrow(), test.getDisplayName(), true))))
        .configurationParameter(
            "junit.jupiter.execution.parallel.enabled", Boolean.toString(jobs > 1))
        .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
        .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
        .configurationParameter(
            "junit.jupiter.execution.parallel.config.fixed.parallelism", Integer.toString(jobs))
        // whatever a scenario waits for, the run goes on
        .configurationParameter(
            "junit.jupiter.execution.timeout.test.method.default", longest().toSeconds() + " s")
        .configurationParameter(
            "junit.jupiter.execution.timeout.testtemplate.method.default",
            longest().toSeconds() + " s")
        .configurationParameter(
            "junit.jupiter.execution.timeout.thread.mode.default", "SEPARATE_THREAD")
        .build();
    Listener listener = new Listener();
    try (LauncherSession session = LauncherFactory.openSession()) {
      session
          .getStore()
          .put(
              SuiteSession.NAMESPACE,
              SuiteSession.class,
              new SuiteSession(target, listener::trace));
      session.getLauncher().execute(request, listener);
    }
  }

  private Duration longest() {
    return target
        .budget()
        .map(budget -> budget.timeout().multipliedBy(REQUESTS_IN_VAIN).plus(SCENARIO))
        .orElse(Duration.ofMinutes(10));
  }

  /** Passes the results on. */
  private final class Listener implements TestExecutionListener {
    private final Map<String, Long> started = new ConcurrentHashMap<>();
    private final Map<String, CheckTrace> traces = new ConcurrentHashMap<>();

    CheckTrace trace(String uniqueId) {
      return traces.computeIfAbsent(uniqueId, key -> recorder.trace());
    }

    @Override
    public void executionStarted(TestIdentifier test) {
      started.put(test.getUniqueId(), System.nanoTime());
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
      CheckName name = name(test);
      recorder.leftOut(name.group(), name.name(), reason);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      Optional<Throwable> thrown = result.getThrowable();
      CheckTrace trace =
          Optional.ofNullable(traces.remove(test.getUniqueId())).orElseGet(recorder::trace);
      if (test.isTest() || thrown.isPresent()) {
        long start = started.getOrDefault(test.getUniqueId(), System.nanoTime());
        recorder.ended(name(test), trace, worlds, thrown, RunRecorder.millisSince(start));
      }
    }

    private static CheckName name(TestIdentifier test) {
      return test.getSource()
          .map(source -> ScenarioNames.of(source, test.getDisplayName(), false))
          .orElseGet(() -> new CheckName("scenarios", test.getDisplayName()));
    }
  }
}
