package floe.simulator.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Polls files and calls a listener when one of them has changed. */
public final class FileWatcher implements AutoCloseable {
  private static final Duration INTERVAL = Duration.ofMillis(250);

  private final List<Path> files;
  private final Runnable onChange;
  private final ScheduledExecutorService timer;
  private String lastState;

  /**
   * Starts to watch files.
   *
   * @param onChange called after a change of any of the files
   */
  public FileWatcher(List<Path> files, Runnable onChange) {
    this.files = files;
    this.onChange = onChange;
    this.lastState = state();
    this.timer = Executors.newSingleThreadScheduledExecutor(task -> {
      Thread thread = new Thread(task, "watch");
      thread.setDaemon(true);
      return thread;
    });
    var unused = timer.scheduleWithFixedDelay(
        this::check, INTERVAL.toMillis(), INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void check() {
    String now = state();
    if (!now.equals(lastState)) {
      lastState = now;
      onChange.run();
    }
  }

  private String state() {
    StringBuilder state = new StringBuilder();
    for (Path file : files) {
      try {
        state
            .append(Files.getLastModifiedTime(file))
            .append(' ')
            .append(Files.size(file))
            .append('\n');
      } catch (IOException e) {
        state.append("gone\n");
      }
    }
    return state.toString();
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
