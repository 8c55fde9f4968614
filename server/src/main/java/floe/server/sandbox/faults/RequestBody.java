package floe.server.sandbox.faults;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.body.ByteBody;
import io.micronaut.http.body.CloseableByteBody;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/**
 * Reads the first bytes of a request's body at its own pace, without blocking a thread. The whole
 * body can still be read afterwards.
 */
final class RequestBody implements Subscriber<byte[]> {

  private final CompletableFuture<@Nullable Void> reached = new CompletableFuture<>();
  private final CompletableFuture<@Nullable Void> ended = new CompletableFuture<>();
  private long left;
  private volatile @Nullable Subscription subscription;

  private RequestBody(long bytes) {
    this.left = bytes;
  }

  /** Completes when the given number of bytes has arrived, or the whole body if it is shorter. */
  static CompletableFuture<@Nullable Void> read(HttpRequest<?> request, long bytes) {
    return reading(request, bytes).reached;
  }

  /** Completes when the whole body has arrived, with a pause after the given number of bytes. */
  static CompletableFuture<@Nullable Void> pause(
      HttpRequest<?> request, long bytes, Duration pause) {
    RequestBody body = reading(request, bytes);
    Executor later = CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS);
    return body.reached.thenRunAsync(body::readOn, later).thenCompose(read -> body.ended);
  }

  private static RequestBody reading(HttpRequest<?> request, long bytes) {
    RequestBody body = new RequestBody(bytes);
    if (request instanceof ServerHttpRequest<?> server) {
      CloseableByteBody copy = server.byteBody().split(ByteBody.SplitBackpressureMode.NEW);
      copy.toByteArrayPublisher().subscribe(body);
    } else {
      body.onComplete();
    }
    return body;
  }

  private void readOn() {
    Subscription upstream = subscription;
    if (upstream != null && !ended.isDone()) {
      upstream.request(Long.MAX_VALUE);
    }
  }

  @Override
  public void onSubscribe(Subscription upstream) {
    subscription = upstream;
    if (left == 0) {
      reached.complete(null);
    } else {
      upstream.request(1);
    }
  }

  @Override
  public void onNext(byte[] bytes) {
    if (reached.isDone()) {
      return;
    }
    left -= Math.min(left, bytes.length);
    Subscription upstream = subscription;
    if (left == 0) {
      reached.complete(null);
    } else if (upstream != null) {
      upstream.request(1);
    }
  }

  @Override
  public void onError(Throwable failure) {
    onComplete();
  }

  @Override
  public void onComplete() {
    ended.complete(null);
    reached.complete(null);
  }
}
