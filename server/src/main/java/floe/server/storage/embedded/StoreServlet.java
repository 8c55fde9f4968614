package floe.server.storage.embedded;

import com.google.common.base.Supplier;
import com.google.common.base.Throwables;
import com.google.common.io.ByteStreams;
import com.google.common.util.concurrent.Striped;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Lock;
import org.gaul.s3proxy.S3ErrorCode;
import org.gaul.s3proxy.S3ProxyHandler.RequestContext;
import org.gaul.shaded.org.eclipse.jetty.http.HttpException;
import org.gaul.shaded.org.eclipse.jetty.io.QuietException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** Passes requests to the engine, and makes an answer of whatever it throws. */
final class StoreServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(StoreServlet.class);

  private static final long MAX_DRAINED_BYTES = 64L * 1024 * 1024;

  private final transient Supplier<StoreHandler> handler;
  private final transient PresignedTime time;
  private final transient FaultGate faults;

  private transient volatile StoreObserver observer = exchange -> {};

  /** Runs the requests that a fault rule may delay, so that they use no thread of the pool. */
  private final transient ExecutorService aside = Executors.newCachedThreadPool(task -> {
    Thread thread = new Thread(task, "store-fault");
    thread.setDaemon(true);
    return thread;
  });

  /**
   * The engine answers 200 before it completes an upload, so that who comes second must wait before
   * it, not in it.
   */
  private final transient Striped<Lock> completions = Striped.lazyWeakLock(1024);

  /**
   * A servlet over an engine.
   *
   * @param handler asked at each request
   * @param time judges when presigned URLs can be used
   * @param faults finds out which requests a fault rule may hit
   */
  StoreServlet(Supplier<StoreHandler> handler, PresignedTime time, FaultGate faults) {
    this.handler = handler;
    this.time = time;
    this.faults = faults;
  }

  /** Has every request from now on told to an observer. */
  void observe(StoreObserver newObserver) {
    observer = newObserver;
  }

  /** Ends all delays by fault rules, so that stopping does not wait for them. */
  void endDelays() {
    aside.shutdownNow();
  }

  private StoreHandler handler() {
    return Objects.requireNonNull(handler.get());
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<FaultExchange> exchange = faults.exchange(request, response);
    if (exchange.isPresent()) {
      serveAside(request, exchange.get());
      return;
    }
    try (StoreTrace trace = new StoreTrace(request, response, observer)) {
      serve(request, response, trace);
    }
  }

  private void serveAside(HttpServletRequest request, FaultExchange exchange) {
    AsyncContext async = request.startAsync();
    async.setTimeout(0);
    aside.execute(() -> {
      try (StoreTrace trace = new StoreTrace(request, exchange.response(), observer)) {
        exchange.run(trace, () -> serve(request, exchange, trace));
      } finally {
        async.complete();
      }
    });
  }

  /** Serves a request; if that fails, the connection is closed, as without rules. */
  private void serve(HttpServletRequest request, FaultExchange exchange, StoreTrace trace) {
    try {
      serve(request, exchange.response(), trace);
      exchange.response().finish();
    } catch (IOException | RuntimeException e) {
      LOG.debug("A request that a rule may hit ended without a response", e);
      exchange.connection().close();
    }
  }

  private void serve(HttpServletRequest request, HttpServletResponse response, StoreTrace trace)
      throws IOException {
    HttpServletRequest asked =
        request.getMethod().equals(Preflight.METHOD) ? new Preflight(request) : request;
    InputStream body = request.getInputStream();
    try {
      RequestRules.check(asked);
      pass(asked, time.check(asked), response, body);
    } catch (IOException | RuntimeException e) {
      trace.refused(e);
      if (response.isCommitted() || cause(e, ConnectionEndedException.class).isPresent()) {
        throw new QuietException.RuntimeException(e);
      }
      drain(request, body);
      answer(asked, response, e);
    }
  }

  /** Many clients do not see an answer that comes before they have sent everything. */
  private static void drain(HttpServletRequest request, InputStream body) {
    if (request.getHeader("Expect") != null) {
      return;
    }
    try {
      ByteStreams.exhaust(ByteStreams.limit(body, MAX_DRAINED_BYTES));
    } catch (IOException | RuntimeException e) {
      LOG.debug("The rest of a refused request did not arrive", e);
    }
  }

  /**
   * Has the engine do what a request asks for.
   *
   * @param signed the request as it was sent, which is what its signature is over
   * @param request the same for all else
   */
  private void pass(
      HttpServletRequest signed,
      HttpServletRequest request,
      HttpServletResponse response,
      InputStream body)
      throws IOException {
    String uploadId = request.getParameter("uploadId");
    if (uploadId == null || !request.getMethod().equals("POST")) {
      handler().doHandle(signed, request, response, body, new RequestContext());
      return;
    }
    Lock turn = completions.get(uploadId);
    turn.lock();
    try {
      handler().doHandle(signed, request, response, body, new RequestContext());
    } finally {
      turn.unlock();
    }
  }

  private void answer(HttpServletRequest request, HttpServletResponse response, Exception e)
      throws IOException {
    if (e instanceof UntimelyRequestException untimely) {
      handler().answer(request, response, untimely);
      return;
    }
    Optional<AwsServiceException> refusal = cause(e, AwsServiceException.class);
    Optional<HttpException> badMessage = cause(e, HttpException.class);
    if (refusal.isPresent()) {
      handler().answer(request, response, refusal.get());
    } else if (badMessage.isPresent()) {
      response.sendError(badMessage.get().getCode());
    } else if (cause(e, TimeoutException.class).isPresent()) {
      handler()
          .answer(
              request,
              response,
              S3ErrorCode.REQUEST_TIMEOUT,
              "The rest of the request did not arrive in time.");
    } else if (e instanceof IllegalArgumentException) {
      handler()
          .answer(
              request,
              response,
              S3ErrorCode.INVALID_ARGUMENT,
              "The request has an invalid argument.");
    } else if (e instanceof UnsupportedOperationException) {
      handler()
          .answer(request, response, S3ErrorCode.NOT_IMPLEMENTED, "The store does not do this.");
    } else if (cause(e, QuietException.class).isPresent()) {
      throw new QuietException.RuntimeException(e);
    } else {
      LOG.error("The store failed at {} {}", request.getMethod(), request.getRequestURI(), e);
      handler().answer(request, response, S3ErrorCode.INTERNAL_ERROR, "The store failed.");
    }
  }

  private static <T> Optional<T> cause(Exception e, Class<T> type) {
    return Throwables.getCausalChain(e).stream()
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst();
  }
}
