package floe.simulator.http;

import floe.contract.message.RequestMessage;
import floe.steering.journal.RequestNotes;
import java.util.Optional;

/**
 * A request to the simulator.
 *
 * @param message the request as it was received
 * @param baseUrl the URL by which the client has reached the simulator, e.g.
 *     {@code http://localhost:8081}; URLs in responses begin with it
 * @param target the encoded path and query as they were received
 * @param notes what is found out about the request while it is answered
 */
public record SimulatedRequest(
    RequestMessage message, String baseUrl, String target, RequestNotes notes) {

  /** Creates a request of which nothing is noted. */
  public SimulatedRequest(RequestMessage message, String baseUrl, String target) {
    this(message, baseUrl, target, new RequestNotes(""));
  }

  /** Returns the same request with other notes. */
  public SimulatedRequest withNotes(RequestNotes other) {
    return new SimulatedRequest(message, baseUrl, target, other);
  }

  /** Returns the path as it was received. */
  public String rawPath() {
    int end = target.indexOf('?');
    return end < 0 ? target : target.substring(0, end);
  }

  /** Returns the query as it was received, if there is one. */
  public Optional<String> rawQuery() {
    int end = target.indexOf('?');
    return end < 0 ? Optional.empty() : Optional.of(target.substring(end + 1));
  }

  /** Returns the same request with another path. */
  public SimulatedRequest withPath(String path) {
    return path.equals(message.path())
        ? this
        : new SimulatedRequest(
            new RequestMessage(
                message.method(), path, message.query(), message.headers(), message.body()),
            baseUrl,
            target,
            notes);
  }

  /** Returns the same request without a header. */
  public SimulatedRequest withoutHeader(String name) {
    return message.headers().all(name).isEmpty()
        ? this
        : new SimulatedRequest(
            message.withHeaders(message.headers().without(name)), baseUrl, target, notes);
  }

  /** Returns the first value of a header; empty text when it is missing. */
  public String header(String name) {
    return message.headers().first(name).orElse("");
  }

  /** Returns the method and the path only, because body and query may hold secrets. */
  @Override
  public String toString() {
    return message.toString();
  }
}
