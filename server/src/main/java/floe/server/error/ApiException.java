package floe.server.error;

import io.micronaut.http.HttpStatus;
import java.util.Map;

/** A request that is answered with an error which the contract declares. */
public abstract class ApiException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes one.
   *
   * @param message what is said to the client; it names the thing and the limit, and never a secret
   */
  protected ApiException(String message) {
    super(message, null, false, false);
  }

  /** The status that it is answered with. */
  public abstract HttpStatus status();

  /** The body that it is answered with: a record of the contract. */
  public abstract Object body();

  /** The headers that it is answered with, besides those that every answer has. */
  public Map<String, String> headers() {
    return Map.of();
  }

  /** What is said to the client. */
  protected final String detail() {
    return String.valueOf(getMessage());
  }
}
