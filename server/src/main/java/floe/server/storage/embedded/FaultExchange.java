package floe.server.storage.embedded;

import floe.steering.Effect;
import floe.steering.Rule;
import floe.steering.StoreFailure;
import jakarta.servlet.http.HttpServletResponse;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * A request that a fault rule may hit, on a thread of its own. A rule is asked only when the engine
 * accepts the request; until then nothing changes.
 */
final class FaultExchange {

  private static final ThreadLocal<@Nullable FaultExchange> CURRENT = new ThreadLocal<>();

  private final Supplier<Optional<Rule>> rules;
  private final ClientConnection connection;
  private final FaultResponse response;
  private @Nullable StoreTrace trace;

  FaultExchange(
      Supplier<Optional<Rule>> rules, ClientConnection connection, HttpServletResponse response) {
    this.rules = rules;
    this.connection = connection;
    this.response = new FaultResponse(response, connection);
  }

  /** Returns the exchange of the current thread. */
  static Optional<FaultExchange> current() {
    return Optional.ofNullable(CURRENT.get());
  }

  /** Runs the given action; meanwhile this is the exchange of the thread. */
  void run(StoreTrace requestTrace, Runnable answering) {
    trace = requestTrace;
    CURRENT.set(this);
    try {
      answering.run();
    } finally {
      CURRENT.remove();
    }
  }

  ClientConnection connection() {
    return connection;
  }

  /** Returns the response that the engine shall write to. */
  FaultResponse response() {
    return response;
  }

  /**
   * Asks the rules about a part that is about to be read.
   *
   * @param length how many bytes will come
   * @return the bytes to read in place of the given ones
   * @throws S3Exception when the rule says so
   */
  InputStream beforeUpload(InputStream bytes, long length) {
    Optional<Effect> effect = decide();
    if (effect.isPresent() && effect.get() instanceof Effect.ResetRequest reset) {
      return new FaultInput(bytes, Math.min(reset.afterBytes(), length), () -> {
        connection.reset();
        throw new ConnectionEndedException();
      });
    }
    if (effect.isPresent() && effect.get() instanceof Effect.Stall stall) {
      return new FaultInput(
          bytes, Math.min(stall.afterBytes(), length), () -> pause(stall.duration()));
    }
    effect.ifPresent(response::apply);
    return bytes;
  }

  /**
   * Asks the rules about an object that is about to be sent.
   *
   * @return how long to wait before it is opened again, if at all
   * @throws S3Exception when the rule says so
   */
  Optional<Duration> beforeDownload() {
    Optional<Effect> effect = decide();
    if (effect.isPresent() && effect.get() instanceof Effect.Delay delay) {
      return Optional.of(delay.duration());
    }
    effect.ifPresent(response::apply);
    return Optional.empty();
  }

  private Optional<Effect> decide() {
    Optional<Rule> rule = rules.get();
    StoreTrace noting = trace;
    if (rule.isPresent() && noting != null) {
      noting.changedByFault(rule.get().id().toString());
    }
    Optional<Effect> effect = rule.map(Rule::effect);
    if (effect.isPresent() && effect.get() instanceof Effect.Status status) {
      status
          .retryAfterSeconds()
          .ifPresent(seconds -> response.setHeader("Retry-After", Integer.toString(seconds)));
      throw failure(status.status());
    }
    return effect;
  }

  private static S3Exception failure(int status) {
    StoreFailure failure = StoreFailure.of(status);
    AwsErrorDetails details = AwsErrorDetails.builder()
        .errorCode(failure.code())
        .errorMessage(failure.message())
        .build();
    return (S3Exception)
        S3Exception.builder().awsErrorDetails(details).statusCode(status).build();
  }

  static void pause(Duration duration) {
    try {
      Thread.sleep(duration.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
