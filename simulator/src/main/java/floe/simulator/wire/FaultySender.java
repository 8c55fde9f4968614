package floe.simulator.wire;

import floe.steering.Effect;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import wiremock.jakarta.servlet.http.HttpServletResponse;
import wiremock.org.eclipse.jetty.server.Request;

/** Sends a response with an effect. Bytes are counted in the body. */
final class FaultySender {
  private final Request request;
  private final HttpServletResponse response;
  private final int status;
  private final List<Map.Entry<String, String>> headers;
  private final byte[] body;

  FaultySender(Request request, HttpServletResponse response, CapturedResponse captured) {
    this.request = request;
    this.response = response;
    this.status = captured.getStatus();
    this.headers = captured.headers();
    this.body = captured.body();
  }

  void send(Effect effect) throws IOException {
    if (effect instanceof Effect.ResetRequest) {
      Connection.reset(request);
    } else if (effect instanceof Effect.LoseResponse) {
      Connection.close(request);
    } else if (effect instanceof Effect.TruncateResponse truncate) {
      sendStart(truncate.afterBytes());
      Connection.close(request);
    } else if (effect instanceof Effect.ResetResponse reset) {
      sendStart(reset.afterBytes());
      Connection.reset(request);
    } else if (effect instanceof Effect.Stall stall) {
      stall(stall.afterBytes(), stall.duration());
    } else {
      sendChanged(effect);
    }
  }

  private void sendChanged(Effect effect) throws IOException {
    if (effect instanceof Effect.DropHeader drop) {
      headers.removeIf(header -> header.getKey().equalsIgnoreCase(drop.name()));
    } else if (effect instanceof Effect.CorruptByte corrupt && body.length > 0) {
      body[(int) lastOf(corrupt.index())] ^= (byte) 0xff;
    }
    sendHead();
    sendBytes(0, body.length);
  }

  private void stall(long afterBytes, Duration duration) throws IOException {
    int start = sendStart(afterBytes);
    Pause.then(request, duration, () -> {
      if (body.length == 0) {
        sendHead();
      }
      sendBytes(start, body.length);
    });
  }

  /**
   * Sends status, headers and the first bytes of the body, but not the last one; nothing at all if
   * there is no body.
   *
   * @return how many bytes were sent
   */
  private int sendStart(long bytes) throws IOException {
    if (body.length == 0) {
      return 0;
    }
    int count = (int) lastOf(bytes);
    sendHead();
    sendBytes(0, count);
    return count;
  }

  private long lastOf(long index) {
    return Math.min(index, body.length - 1L);
  }

  private void sendHead() {
    response.setStatus(status);
    headers.forEach(header -> response.addHeader(header.getKey(), header.getValue()));
    response.setContentLengthLong(body.length);
  }

  private void sendBytes(int from, int to) throws IOException {
    response.getOutputStream().write(Arrays.copyOfRange(body, from, to));
    response.flushBuffer();
  }
}
