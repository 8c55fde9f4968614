package floe.server.storage.embedded;

import floe.steering.Effect;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;

/** The body of a response to which an effect is applied. */
final class FaultOutput extends ServletOutputStream {

  private final ServletOutputStream out;
  private final Effect effect;
  private final ClientConnection connection;

  /** How many bytes pass before the effect. */
  private final long after;

  private long passed;
  private boolean happened;
  private boolean ended;

  FaultOutput(ServletOutputStream out, Effect effect, long length, ClientConnection connection) {
    this.out = out;
    this.effect = effect;
    this.connection = connection;
    this.after = Math.min(after(effect), length - 1);
  }

  private static long after(Effect effect) {
    if (effect instanceof Effect.Stall stall) {
      return stall.afterBytes();
    }
    if (effect instanceof Effect.TruncateResponse truncate) {
      return truncate.afterBytes();
    }
    if (effect instanceof Effect.ResetResponse reset) {
      return reset.afterBytes();
    }
    return effect instanceof Effect.CorruptByte corrupt ? corrupt.index() : Long.MAX_VALUE;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int count) throws IOException {
    if (effect instanceof Effect.LoseResponse) {
      return;
    }
    int before = happened ? count : (int) Math.min(count, after - passed);
    out.write(bytes, offset, before);
    passed += before;
    if (before == count) {
      return;
    }
    happened = true;
    int rest = happen(bytes[offset + before]);
    out.write(bytes, offset + before + rest, count - before - rest);
    passed += count - before;
  }

  /**
   * Carries the effect out.
   *
   * @param next the next byte
   * @return how many bytes were written in place of those that come next
   */
  private int happen(byte next) throws IOException {
    if (effect instanceof Effect.CorruptByte) {
      out.write(next ^ 0xff);
      return 1;
    }
    out.flush();
    if (effect instanceof Effect.Stall stall) {
      FaultExchange.pause(stall.duration());
    } else if (effect instanceof Effect.TruncateResponse) {
      end(connection::close);
    } else if (effect instanceof Effect.ResetResponse) {
      end(connection::reset);
    }
    return 0;
  }

  private void end(Runnable ending) throws ConnectionEndedException {
    ended = true;
    ending.run();
    throw new ConnectionEndedException();
  }

  @Override
  public void flush() throws IOException {
    if (!ended && !(effect instanceof Effect.LoseResponse)) {
      out.flush();
    }
  }

  @Override
  public void close() throws IOException {
    if (!ended && !(effect instanceof Effect.LoseResponse)) {
      out.close();
    }
  }

  @Override
  public boolean isReady() {
    return out.isReady();
  }

  @Override
  public void setWriteListener(WriteListener listener) {
    throw new UnsupportedOperationException("the engine writes and waits");
  }
}
