package floe.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks at files again and again, and says when one of them was written. */
final class Watch implements AutoCloseable {
  private static final Duration INTERVAL = Duration.ofMillis(250);

  private final List<Path> files;
  private final Runnable changed;
  private final ScheduledExecutorService timer;
  private String last;

  Watch(List<Path> files, Runnable changed) {
    this.files = files;
    this.changed = changed;
    this.last = stamp();
    this.timer = Executors.newSingleThreadScheduledExecutor(task -> {
      Thread thread = new Thread(task, "watch");
      thread.setDaemon(true);
      return thread;
    });
    var unused = timer.scheduleWithFixedDelay(
        this::look, INTERVAL.toMillis(), INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void look() {
    String now = stamp();
    if (!now.equals(last)) {
      last = now;
      changed.run();
    }
  }

  private String stamp() {
    StringBuilder stamp = new StringBuilder();
    for (Path file : files) {
      try {
        stamp
            .append(Files.getLastModifiedTime(file))
            .append(' ')
            .append(Files.size(file))
            .append('\n');
      } catch (IOException e) {
        stamp.append("gone\n");
      }
    }
    return stamp.toString();
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
