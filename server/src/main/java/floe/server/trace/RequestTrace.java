package floe.server.trace;

import floe.steering.journal.RequestId;
import floe.steering.journal.RequestNotes;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.context.ServerRequestContext;
import java.util.Optional;
import java.util.function.Consumer;

/** The notes of a request, which go along with it as an attribute. */
public final class RequestTrace extends RequestNotes {

  private static final String ATTRIBUTE = "floe.trace";

  private RequestTrace(String requestId) {
    super(requestId);
  }

  /** Begins the trace of a request that has just arrived. */
  public static RequestTrace begin(HttpRequest<?> request) {
    RequestTrace trace =
        new RequestTrace(RequestId.of(request.getHeaders().getAll(RequestId.HEADER)));
    request.setAttribute(ATTRIBUTE, trace);
    return trace;
  }

  /** Returns a request's trace, or nothing for a request that was refused before it got one. */
  public static Optional<RequestTrace> of(HttpRequest<?> request) {
    return request.getAttribute(ATTRIBUTE, RequestTrace.class);
  }

  /** Notes something in the trace of the request that this thread serves, if it serves one. */
  public static void current(Consumer<RequestTrace> note) {
    ServerRequestContext.currentRequest().flatMap(RequestTrace::of).ifPresent(note);
  }
}
