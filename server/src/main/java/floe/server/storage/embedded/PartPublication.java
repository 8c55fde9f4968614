package floe.server.storage.embedded;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.locks.Lock;

/**
 * Guards the publication of a part. The engine writes the bytes of a part to a temporary file and
 * publishes the file as the part when the bytes end. The first byte may have arrived minutes
 * earlier, so the upload is locked and checked again at the end of the bytes. Closing unlocks the
 * upload.
 */
final class PartPublication implements AutoCloseable {
  private final Lock lock;
  private final Runnable check;
  private boolean locked;

  PartPublication(Lock lock, Runnable check) {
    this.lock = lock;
    this.check = check;
  }

  /** Returns a stream of the same bytes. Reading its end locks the upload and checks it. */
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
