package floe.simulator.wire;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.NetworkChannel;
import wiremock.org.eclipse.jetty.io.EofException;
import wiremock.org.eclipse.jetty.server.Request;

/** The connection by which a request has come, to be ended without the rest of a response. */
final class Connection {
  private Connection() {}

  /** Closes it: the client sees the end of what was sent. */
  static void close(Request request) {
    request.getHttpChannel().abort(new EofException("closed by a fault rule"));
  }

  /** Resets it: the client sees an error, whatever was sent. */
  static void reset(Request request) {
    Object transport = request.getHttpChannel().getEndPoint().getTransport();
    if (transport instanceof NetworkChannel channel) {
      try {
        channel.setOption(StandardSocketOptions.SO_LINGER, 0);
      } catch (IOException e) {
        // the client was faster: there is nothing left to reset
      }
    }
    close(request);
  }
}
