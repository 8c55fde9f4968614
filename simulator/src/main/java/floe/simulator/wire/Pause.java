package floe.simulator.wire;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import wiremock.jakarta.servlet.AsyncContext;
import wiremock.jakarta.servlet.DispatcherType;
import wiremock.jakarta.servlet.ServletException;
import wiremock.org.eclipse.jetty.server.Request;

/** Lets a request wait without a thread: Jetty handles it once more when the time is over. */
final class Pause {
  private static final String NEXT = Pause.class.getName();

  private Pause() {}

  /** What happens to a request next. */
  interface Next {
    void run() throws IOException, ServletException;
  }

  /** Lets a request wait; the caller must return without doing anything else to it. */
  static void then(Request request, Duration duration, Next next) {
    request.setHandled(true);
    request.setAttribute(NEXT, next);
    AsyncContext waiting = request.startAsync();
    waiting.setTimeout(0);
    request
        .getHttpChannel()
        .getScheduler()
        .schedule(waiting::dispatch, duration.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Returns what happens next to a request that has waited; empty for any other. */
  static Optional<Next> over(Request request) {
    if (request.getDispatcherType() != DispatcherType.ASYNC
        || !(request.getAttribute(NEXT) instanceof Next next)) {
      return Optional.empty();
    }
    request.removeAttribute(NEXT);
    return Optional.of(next);
  }
}
