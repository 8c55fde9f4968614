package floe.server;

import floe.server.file.LeftOverUploads;
import floe.server.file.Reconciler;
import floe.server.storage.StorageUnavailableException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tidies up in the background, on one thread, as long as the server runs: what is left between the
 * database and the store every {@link #INTERVAL}, and uploads that no file knows every hour.
 */
final class Housekeeping implements AutoCloseable {

  static final Duration INTERVAL = Duration.ofSeconds(5);

  /** How old an upload that no file knows must be where it may be another replica's. */
  private static final Duration UPLOAD_GRACE = Duration.ofDays(1);

  private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

  private final Reconciler reconciler;
  private final LeftOverUploads uploads;
  private final boolean isSharedStore;
  private final ScheduledExecutorService executor =
      Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "housekeeping");
        thread.setDaemon(true);
        return thread;
      });

  /**
   * Creates one that does nothing yet.
   *
   * @param isSharedStore whether others may use the store's buckets too
   */
  Housekeeping(Reconciler reconciler, LeftOverUploads uploads, boolean isSharedStore) {
    this.reconciler = reconciler;
    this.uploads = uploads;
    this.isSharedStore = isSharedStore;
  }

  /**
   * Begins.
   *
   * @param sinceStart how long this process has run: older uploads in a store of its own are not
   *     those of its requests
   */
  void begin(Duration sinceStart) {
    executor.execute(() -> abortUploads(isSharedStore ? UPLOAD_GRACE : sinceStart));
    var unused = executor.scheduleWithFixedDelay(
        () -> attempt(reconciler::reconcile), 0, INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    unused =
        executor.scheduleWithFixedDelay(() -> abortUploads(UPLOAD_GRACE), 1, 1, TimeUnit.HOURS);
  }

  private void abortUploads(Duration olderThan) {
    attempt(() -> uploads.abort(isSharedStore, olderThan));
  }

  private void attempt(Runnable work) {
    try {
      work.run();
    } catch (StorageUnavailableException e) {
      LOG.debug("What is left over stays for now: {}", e.getMessage());
    } catch (RuntimeException e) {
      if (!executor.isShutdown()) {
        LOG.debug("What is left over stays for now", e);
      }
    }
  }

  /** Ends, after what is under way, which is interrupted. */
  @Override
  public void close() {
    executor.shutdownNow();
    try {
      boolean unused = executor.awaitTermination(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
