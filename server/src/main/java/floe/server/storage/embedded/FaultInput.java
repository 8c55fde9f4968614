package floe.server.storage.embedded;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The body of a request, with an incident after the given number of bytes. */
final class FaultInput extends FilterInputStream {

  /** What happens. */
  interface Incident {
    void happen() throws IOException;
  }

  private final Incident incident;
  private long left;
  private boolean happened;

  FaultInput(InputStream bytes, long after, Incident incident) {
    super(bytes);
    this.left = after;
    this.incident = incident;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (happened || length == 0) {
      return super.read(buffer, offset, length);
    }
    if (left == 0) {
      happened = true;
      incident.happen();
      return super.read(buffer, offset, length);
    }
    int read = super.read(buffer, offset, (int) Math.min(length, left));
    left -= Math.max(0, read);
    return read;
  }
}
