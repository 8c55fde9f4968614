package floe.simulator;

import floe.contract.message.RequestMessage;

/**
 * A request to the simulator.
 *
 * @param message the request as it arrived
 * @param baseUrl how the client reached the simulator, e.g. {@code http://localhost:8081}; URLs in
 *     answers begin with it
 * @param target path and query as they arrived, encoded
 */
public record Call(RequestMessage message, String baseUrl, String target) {

  /** The same request to another path. */
  Call at(String path) {
    return path.equals(message.path())
        ? this
        : new Call(
            new RequestMessage(
                message.method(), path, message.query(), message.headers(), message.body()),
            baseUrl,
            target);
  }

  /** The first value of a header; empty text when there is none. */
  public String header(String name) {
    return message.headers().first(name).orElse("");
  }

  /** Names the request only: its body and query may hold secrets. */
  @Override
  public String toString() {
    return message.toString();
  }
}
