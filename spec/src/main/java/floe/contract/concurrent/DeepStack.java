package floe.contract.concurrent;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Runs deep recursion, over a nested value or in a regular expression, on a thread with a stack
 * that is large enough.
 */
public final class DeepStack {
  /**
   * Deeper than usual bodies. Validation was measured to use about 5 KB of stack for each level.
   */
  private static final int MAX_DEPTH_ON_CALLER = 40;

  /** 64 MiB. */
  private static final long STACK_BYTES = 64L << 20;

  private DeepStack() {}

  /**
   * Runs a task on the calling thread, or on a thread with a large stack when a value is nested
   * more than {@value #MAX_DEPTH_ON_CALLER} levels deep.
   */
  public static <T> T run(JsonNode value, Supplier<T> task) {
    return isDeeperThan(value, MAX_DEPTH_ON_CALLER) ? runOnNewThread(task) : task.get();
  }

  private static boolean isDeeperThan(JsonNode value, int levels) {
    if (!value.isContainerNode()) {
      return false;
    }
    if (levels == 0) {
      return true;
    }
    for (JsonNode child : value) {
      if (child.isContainerNode() && isDeeperThan(child, levels - 1)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Runs a task on a new thread with a large stack and waits for its result. An interrupt of the
   * caller is remembered, but does not end the task.
   *
   * @throws IllegalStateException when the task throws
   */
  public static <T> T runOnNewThread(Supplier<T> task) {
    FutureTask<T> future = new FutureTask<>(task::get);
    Thread thread = new Thread(null, future, "floe-deep-stack", STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return future.get();
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
