package floe.server.storage.embedded;

import floe.steering.Effect;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A response to which an effect can be applied; until then it behaves like the wrapped one. */
final class FaultResponse extends HttpServletResponseWrapper {

  private static final String CONTENT_LENGTH = "Content-Length";

  private final ClientConnection connection;
  private @Nullable Effect effect;
  private @Nullable FaultOutput output;
  private long length;
  private boolean delayed;

  FaultResponse(HttpServletResponse response, ClientConnection connection) {
    super(response);
    this.connection = connection;
  }

  /** Applies the effect to everything that is written from now on. */
  void apply(Effect happening) {
    effect = happening;
  }

  /** Applies what is left of the effect once the engine has answered. */
  void finish() {
    delay();
    if (effect instanceof Effect.LoseResponse) {
      connection.close();
    } else if (output == null && effect instanceof Effect.TruncateResponse) {
      connection.close();
    } else if (output == null && effect instanceof Effect.ResetResponse) {
      connection.reset();
    }
  }

  private void delay() {
    if (!delayed && effect instanceof Effect.Delay delay) {
      delayed = true;
      FaultExchange.pause(delay.duration());
    }
  }

  /** Returns whether the effect changes the body, which must not be empty. */
  private boolean changesBody(Effect happening) {
    return happening instanceof Effect.LoseResponse
        || (length > 0
            && (happening instanceof Effect.Stall
                || happening instanceof Effect.TruncateResponse
                || happening instanceof Effect.ResetResponse
                || happening instanceof Effect.CorruptByte));
  }

  private boolean isDropped(String name) {
    return effect instanceof Effect.DropHeader drop && drop.name().equalsIgnoreCase(name);
  }

  @Override
  public void setHeader(String name, @Nullable String value) {
    note(name, value);
    if (!isDropped(name)) {
      super.setHeader(name, value);
    }
  }

  @Override
  public void addHeader(String name, @Nullable String value) {
    note(name, value);
    if (!isDropped(name)) {
      super.addHeader(name, value);
    }
  }

  private void note(String name, @Nullable String value) {
    if (value != null && name.equalsIgnoreCase(CONTENT_LENGTH)) {
      length = Long.parseLong(value);
    }
  }

  @Override
  public void addDateHeader(String name, long date) {
    if (!isDropped(name)) {
      super.addDateHeader(name, date);
    }
  }

  @Override
  public void setDateHeader(String name, long date) {
    if (!isDropped(name)) {
      super.setDateHeader(name, date);
    }
  }

  @Override
  public void setContentType(@Nullable String type) {
    if (!isDropped("Content-Type")) {
      super.setContentType(type);
    }
  }

  @Override
  public void setContentLengthLong(long bytes) {
    length = bytes;
    super.setContentLengthLong(bytes);
  }

  @Override
  public void setContentLength(int bytes) {
    setContentLengthLong(bytes);
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    delay();
    if (output == null && effect != null && changesBody(effect)) {
      output = new FaultOutput(super.getOutputStream(), effect, length, connection);
    }
    return output == null ? super.getOutputStream() : output;
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    return new PrintWriter(getOutputStream(), true, StandardCharsets.UTF_8);
  }

  @Override
  public void flushBuffer() throws IOException {
    if (!(effect instanceof Effect.LoseResponse)) {
      super.flushBuffer();
    }
  }
}
