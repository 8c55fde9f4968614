package floe.server.validation;

import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;

/**
 * Lets few large bodies be checked at the same time. A body takes several times its size while it
 * is checked, so that some of 10 MiB each could fill a small heap. A check takes a fraction of a
 * second; the others wait for it.
 */
@Singleton
final class LargeBodies {

  private static final long SMALL_BYTES = 256L * 1024;
  private static final long HEAP_BYTES_EACH = 128L * 1024 * 1024;

  private final Semaphore permits;

  LargeBodies() {
    this(Runtime.getRuntime().maxMemory());
  }

  /**
   * Creates a gate.
   *
   * @param heapBytes how large the heap can become; 128 MiB of it are for one large body
   */
  LargeBodies(long heapBytes) {
    permits = new Semaphore((int) Math.max(1, Math.min(1024, heapBytes / HEAP_BYTES_EACH)), true);
  }

  /** Runs a check of a body, after those of other large bodies if it is one. */
  void check(long bodyBytes, Runnable check) {
    if (bodyBytes <= SMALL_BYTES) {
      check.run();
      return;
    }
    permits.acquireUninterruptibly();
    try {
      check.run();
    } finally {
      permits.release();
    }
  }
}
