package floe.client;

import java.io.IOException;

/** Sends the requests of a client: the place to check, record or change them. */
public interface SandboxTransport {

  /**
   * Sends a request and returns its response, which the caller closes.
   *
   * @throws IOException when there is no response
   */
  SandboxResponse send(SandboxRequest request) throws IOException;
}
