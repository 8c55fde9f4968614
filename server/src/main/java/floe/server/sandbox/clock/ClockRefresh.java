package floe.server.sandbox.clock;

import floe.server.settings.ServerSettings;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the clocks of all worlds again each second where other servers may share the database, so
 * that a clock that was set on one of them shows the same time on all of them a second later.
 */
@Singleton
public class ClockRefresh {
  private static final Logger LOG = LoggerFactory.getLogger(ClockRefresh.class);
  private static final long INTERVAL_SECONDS = 1;

  private final ClockService clocks;
  private final ScheduledExecutorService thread;

  ClockRefresh(ClockService clocks) {
    this.clocks = clocks;
    this.thread = Executors.newSingleThreadScheduledExecutor(task -> {
      Thread refresher = new Thread(task, "clock-refresh");
      refresher.setDaemon(true);
      return refresher;
    });
  }

  /** Begins, if the database is one that others can share. */
  public void begin(ServerSettings settings) {
    if (settings.database().isPresent()) {
      ScheduledFuture<?> unused = thread.scheduleWithFixedDelay(
          this::refresh, INTERVAL_SECONDS, INTERVAL_SECONDS, TimeUnit.SECONDS);
    }
  }

  private void refresh() {
    try {
      clocks.load();
    } catch (RuntimeException e) {
      LOG.debug("Clocks stay as they were, since the database does not answer", e);
    }
  }

  @PreDestroy
  void end() {
    thread.shutdownNow();
  }
}
