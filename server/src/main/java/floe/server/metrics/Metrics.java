package floe.server.metrics;

import floe.server.availability.Availability;
import floe.server.availability.Dependency;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Counts and measures, once {@link #begin} was called; before, and where nobody wants metrics, it
 * does nothing. The library is loaded beside the start; what happens meanwhile is recorded then.
 */
@Singleton
public final class Metrics {

  /** An upload was started. */
  public static final String STARTED = "started";

  /** An upload was completed. */
  public static final String COMPLETED = "completed";

  /** An upload that a crash or an error had interrupted was finished or taken back. */
  public static final String RECONCILED = "reconciled";

  private static final Duration[] BUCKETS = {
    Duration.ofMillis(5),
    Duration.ofMillis(10),
    Duration.ofMillis(25),
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(250),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofMillis(2500),
    Duration.ofSeconds(5),
    Duration.ofSeconds(10)
  };

  private final Availability availability;
  private final AtomicLong leftOver = new AtomicLong();
  private final AtomicReference<@Nullable Instant> oldest = new AtomicReference<>();
  private final AtomicReference<CompletableFuture<PrometheusMeterRegistry>> registry =
      new AtomicReference<>();

  Metrics(Availability availability) {
    this.availability = availability;
  }

  /**
   * Loads the library, and begins to count and to measure.
   *
   * @return the registry, which may still be on its way
   */
  public CompletableFuture<PrometheusMeterRegistry> begin() {
    CompletableFuture<PrometheusMeterRegistry> begun =
        CompletableFuture.supplyAsync(this::createRegistry);
    registry.set(begun);
    return begun;
  }

  private PrometheusMeterRegistry createRegistry() {
    PrometheusMeterRegistry created = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    new JvmMemoryMetrics().bindTo(created);
    new JvmThreadMetrics().bindTo(created);
    new ProcessorMetrics().bindTo(created);
    new UptimeMetrics().bindTo(created);
    Gauge.builder("floe.files.left.over", leftOver, AtomicLong::get)
        .description("Files between the database and the store that wait for the reconciler")
        .register(created);
    Gauge.builder("floe.files.left.over.age", this::oldestSeconds)
        .description("For how long the oldest of them has been waiting")
        .baseUnit("seconds")
        .register(created);
    for (Dependency dependency : Dependency.values()) {
      Gauge.builder("floe.dependency.up", () -> availability.isDown(dependency) ? 0 : 1)
          .description("Whether a dependency answers")
          .tag("dependency", dependency.toString())
          .register(created);
    }
    return created;
  }

  /** Returns whether anything is counted and measured. */
  public boolean isOn() {
    return registry.get() != null;
  }

  /** Measures a request to the API, by the id of its operation or {@code none}. */
  void request(String operation, int status, Duration duration) {
    time("floe.requests", "operation", operation, "status", Integer.toString(status), duration);
  }

  /**
   * Measures a call of the store.
   *
   * @param call the operation of S3
   * @param answered whether the store has answered
   */
  public void storeCall(String call, boolean answered, Duration duration) {
    time("floe.store.calls", "call", call, "outcome", answered ? "answered" : "failed", duration);
  }

  private double oldestSeconds() {
    Instant since = oldest.get();
    return since == null ? 0 : Duration.between(since, Instant.now()).toMillis() / 1000.0;
  }

  /**
   * Measures what the reconciler has not finished.
   *
   * @param count how many files
   * @param since since when the oldest is left over, by the machine's clock
   */
  public void leftOver(long count, @Nullable Instant since) {
    leftOver.set(count);
    oldest.set(since);
  }

  /** Counts what has become of an upload: one of the constants of this class. */
  public void upload(String event) {
    CompletableFuture<PrometheusMeterRegistry> begun = registry.get();
    if (begun != null) {
      CompletableFuture<Void> unused = begun.thenAccept(
          to -> Counter.builder("floe.uploads").tag("event", event).register(to).increment());
    }
  }

  private void time(
      String name,
      String firstTag,
      String firstValue,
      String secondTag,
      String secondValue,
      Duration duration) {
    CompletableFuture<PrometheusMeterRegistry> begun = registry.get();
    if (begun != null) {
      CompletableFuture<Void> unused = begun.thenAccept(to -> Timer.builder(name)
          .tag(firstTag, firstValue)
          .tag(secondTag, secondValue)
          .serviceLevelObjectives(BUCKETS)
          .register(to)
          .record(duration));
    }
  }
}
