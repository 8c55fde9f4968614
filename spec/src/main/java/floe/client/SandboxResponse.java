package floe.client;

import java.io.IOException;
import java.io.InputStream;

/**
 * A response of the control API, whose body is read as it comes.
 *
 * @param status the HTTP status
 * @param body the bytes; empty when there are none
 */
public record SandboxResponse(int status, InputStream body) implements AutoCloseable {

  /** Ends the response, whether or not it has been read. */
  @Override
  public void close() throws IOException {
    body.close();
  }

  /** Returns the status only: the body may hold secrets. */
  @Override
  public String toString() {
    return "response " + status;
  }
}
