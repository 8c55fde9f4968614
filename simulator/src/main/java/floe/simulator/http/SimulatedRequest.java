package floe.simulator.http;

import floe.contract.message.RequestMessage;

/**
 * A request to the simulator.
 *
 * @param message the request as it was received
 * @param baseUrl the URL by which the client has reached the simulator, e.g.
 *     {@code http://localhost:8081}; URLs in responses begin with it
 * @param target the encoded path and query as they were received
 */
public record SimulatedRequest(RequestMessage message, String baseUrl, String target) {

  /** Returns the same request with another path. */
  public SimulatedRequest withPath(String path) {
    return path.equals(message.path())
        ? this
        : new SimulatedRequest(
            new RequestMessage(
                message.method(), path, message.query(), message.headers(), message.body()),
            baseUrl,
            target);
  }

  /** Returns the same request without a header. */
  public SimulatedRequest withoutHeader(String name) {
    return message.headers().all(name).isEmpty()
        ? this
        : new SimulatedRequest(
            message.withHeaders(message.headers().without(name)), baseUrl, target);
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
