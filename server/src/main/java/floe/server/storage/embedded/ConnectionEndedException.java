package floe.server.storage.embedded;

import java.io.IOException;
import org.gaul.shaded.org.eclipse.jetty.io.QuietException;

/** The connection was ended on purpose, so that nothing can be read from it or written to it. */
final class ConnectionEndedException extends IOException implements QuietException {
  private static final long serialVersionUID = 1L;

  ConnectionEndedException() {
    super("a fault rule has ended the connection");
  }
}
