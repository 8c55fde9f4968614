package floe.server.storage.embedded;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.NetworkChannel;
import org.gaul.shaded.org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.gaul.shaded.org.eclipse.jetty.io.EndPoint;

/** The connection by which a request has come, to be ended without an answer. */
final class ClientConnection {

  private final EndPoint endPoint;

  private ClientConnection(EndPoint endPoint) {
    this.endPoint = endPoint;
  }

  static ClientConnection of(HttpServletRequest request) {
    return new ClientConnection(ServletContextRequest.getServletContextRequest(request)
        .getConnectionMetaData()
        .getConnection()
        .getEndPoint());
  }

  /** Closes it: the client sees the end of what was sent. */
  void close() {
    endPoint.close();
  }

  /** Resets it: the client sees an error, whatever was sent. */
  void reset() {
    if (endPoint.getTransport() instanceof NetworkChannel channel) {
      try {
        channel.setOption(StandardSocketOptions.SO_LINGER, 0);
      } catch (IOException e) {
        // the client was faster: there is nothing left to reset
      }
    }
    endPoint.close();
  }
}
