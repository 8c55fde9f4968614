package floe.contract.concurrent;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Gives deep recursion, over a nested value or in a pattern, the stack that the caller's thread may
 * not have.
 */
public final class DeepStack {
  /** Deeper than any sensible body; about 5 KB of stack a level have been seen. */
  private static final int SHALLOW = 40;

  private static final long STACK_BYTES = 64L << 20;

  private DeepStack() {}

  public static <T> T run(JsonNode value, Supplier<T> work) {
    return deeper(value, SHALLOW) ? apart(work) : work.get();
  }

  private static boolean deeper(JsonNode value, int levels) {
    if (!value.isContainerNode()) {
      return false;
    }
    if (levels == 0) {
      return true;
    }
    for (JsonNode child : value) {
      if (child.isContainerNode() && deeper(child, levels - 1)) {
        return true;
      }
    }
    return false;
  }

  /** Works on a thread with plenty of stack and waits for it. */
  public static <T> T apart(Supplier<T> work) {
    FutureTask<T> task = new FutureTask<>(work::get);
    Thread thread = new Thread(null, task, "floe-deep-stack", STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (ExecutionException e) {
          throw new IllegalStateException("A deep recursion failed", e.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
