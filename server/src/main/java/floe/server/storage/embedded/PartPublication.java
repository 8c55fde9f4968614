package floe.server.storage.embedded;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.locks.Lock;

/**
 * A part on its way in. The engine writes the bytes to a file aside and publishes it as the part
 * once they end. So the end is when the upload is locked and checked, and not the start, which may
 * be minutes ago; closing this unlocks it.
 */
final class PartPublication implements AutoCloseable {
  private final Lock lock;
  private final Runnable check;
  private boolean locked;

  PartPublication(Lock lock, Runnable check) {
    this.lock = lock;
    this.check = check;
  }

  /** The same bytes; reading their end locks the upload and checks it. */
  InputStream watch(InputStream bytes) {
    return new FilterInputStream(bytes) {
      @Override
      public int read() throws IOException {
        return watched(super.read());
      }

      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        return watched(super.read(buffer, offset, length));
      }
    };
  }

  private int watched(int read) {
    if (read == -1 && !locked) {
      lock.lock();
      locked = true;
      check.run();
    }
    return read;
  }

  @Override
  public void close() {
    if (locked) {
      lock.unlock();
    }
  }
}
