package floe.contracttests.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How long a run waits: for one answer, for an operation that does not answer, and in all. An
 * operation that has not answered twice is not asked again; once much time was lost in this way,
 * answers have to come sooner, and once is enough. Safe for any number of threads.
 */
public final class RequestBudget {
  private static final int MAX_TIMEOUTS = 2;
  private static final long MUCH_LOST_NANOS = Duration.ofSeconds(60).toNanos();
  private static final long HURRIED_NANOS = Duration.ofSeconds(2).toNanos();
  private static final int MAX_UNANSWERED = 4;

  private final long timeoutNanos;
  private final long endNanos;
  private final Function<SentRequest, String> operations;
  private final Map<String, Integer> timeouts = new ConcurrentHashMap<>();
  private final AtomicLong lostNanos = new AtomicLong();
  private final AtomicLong answered = new AtomicLong();
  private final AtomicLong unanswered = new AtomicLong();
  private final ExecutorService threads = Executors.newCachedThreadPool(RequestBudget::thread);

  /**
   * Starts a run.
   *
   * @param timeout how long to wait for one answer
   * @param deadline how long the run may take
   * @param operations names the operation of a request
   */
  public RequestBudget(
      Duration timeout, Duration deadline, Function<SentRequest, String> operations) {
    this.timeoutNanos = timeout.toNanos();
    this.endNanos = System.nanoTime() + deadline.toNanos();
    this.operations = operations;
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "request");
    thread.setDaemon(true);
    return thread;
  }

  /** Returns a transport that keeps to this budget. */
  public Transport guard(Transport transport) {
    return new Transport() {
      @Override
      public Exchange send(SentRequest request) {
        return within(request, () -> transport.send(request));
      }

      @Override
      public <T> T await(SentRequest request, Callable<T> sending) {
        return within(request, sending);
      }

      @Override
      public SentRequest outgoing(SentRequest request) {
        return transport.outgoing(request);
      }
    };
  }

  /** Returns how long to wait for one answer. */
  public Duration timeout() {
    return Duration.ofNanos(timeoutNanos);
  }

  /** Returns how many requests were answered. */
  public long answered() {
    return answered.get();
  }

  /** Returns why no request is sent any more, if that is so. */
  public Optional<String> end() {
    if (System.nanoTime() - endNanos >= 0) {
      return Optional.of("the time of the run was up");
    }
    return answered.get() == 0 && unanswered.get() >= MAX_UNANSWERED
        ? Optional.of("the target has not answered any of " + unanswered + " requests")
        : Optional.empty();
  }

  /** Returns how often each operation has not answered in time. */
  public Map<String, Integer> timeouts() {
    return Map.copyOf(timeouts);
  }

  private void refuse(SentRequest request) {
    end().ifPresent(why -> {
      throw new NotAskedException(why);
    });
    String operation = operations.apply(request);
    int times = timeouts.getOrDefault(operation, 0);
    if (times >= MAX_TIMEOUTS || (times > 0 && lostNanos.get() > MUCH_LOST_NANOS)) {
      throw new NotAskedException("%s has not answered in time %s and is not asked again"
          .formatted(operation, times == 1 ? "once" : times + " times"));
    }
  }

  /**
   * Sends a request and waits for its answer.
   *
   * @throws NotAskedException when it is not sent
   * @throws UncheckedIOException with {@link NoAnswer} when no answer comes
   */
  <T> T within(SentRequest request, Callable<T> sending) {
    refuse(request);
    Future<T> answer = threads.submit(sending);
    long patience = Math.min(
        lostNanos.get() > MUCH_LOST_NANOS ? Math.min(HURRIED_NANOS, timeoutNanos) : timeoutNanos,
        Math.max(1, endNanos - System.nanoTime()));
    try {
      T received = answer.get(patience, TimeUnit.NANOSECONDS);
      answered.incrementAndGet();
      return received;
    } catch (TimeoutException e) {
      answer.cancel(true);
      if (patience < HURRIED_NANOS && patience < timeoutNanos) {
        throw new NotAskedException("the time of the run was up");
      }
      timeouts.merge(operations.apply(request), 1, Integer::sum);
      lostNanos.addAndGet(patience);
      throw failed(request, "no answer came within %s s".formatted(seconds(patience)), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw unwrapped(request, e.getCause());
    }
  }

  private static String seconds(long nanos) {
    long millis = TimeUnit.NANOSECONDS.toMillis(nanos);
    return millis % 1000 == 0 ? Long.toString(millis / 1000) : Double.toString(millis / 1000.0);
  }

  private RuntimeException unwrapped(SentRequest request, @Nullable Throwable cause) {
    Throwable io = cause instanceof UncheckedIOException unchecked ? unchecked.getCause() : cause;
    if (io instanceof IOException) {
      String text = io.getMessage() == null ? io.getClass().getSimpleName() : io.getMessage();
      return failed(request, "no whole answer came, but: " + text, io);
    }
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException runtime
        ? runtime
        : new IllegalStateException(String.valueOf(cause), cause);
  }

  private UncheckedIOException failed(SentRequest request, String why, Throwable cause) {
    unanswered.incrementAndGet();
    return new UncheckedIOException(new NoAnswer(request, why, cause));
  }
}
