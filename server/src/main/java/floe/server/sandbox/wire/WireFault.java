package floe.server.sandbox.wire;

import io.micronaut.http.MutableHttpResponse;
import io.netty.handler.codec.http.HttpHeaders;
import java.time.Duration;
import java.util.Optional;

/**
 * What happens to a response on its way to the client. It is attached to the response as a header,
 * which {@link WireFaultHandler} removes.
 *
 * @param delay the time to wait before the response is sent
 * @param droppedHeader the name of the header to remove; empty for none
 * @param ending how the response ends
 * @param bytes the number of bytes of the body to send before the ending, or {@link #NOTHING} or
 *     {@link #HALF}
 * @param pause how long the pause of {@link Ending#PAUSE} is
 */
public record WireFault(
    Duration delay, String droppedHeader, Ending ending, long bytes, Duration pause) {

  /** Nothing is sent, not even the status line. */
  public static final long NOTHING = -1;

  /** Half of the body is sent. */
  public static final long HALF = -2;

  /** Nothing happens. */
  public static final WireFault NONE =
      new WireFault(Duration.ZERO, "", Ending.WHOLE, 0, Duration.ZERO);

  private static final String HEADER = "X-Floe-Wire-Fault";

  /** Returns this fault with a delay. */
  public WireFault withDelay(Duration time) {
    return new WireFault(time, droppedHeader, ending, bytes, pause);
  }

  /** Returns this fault with a header to remove. */
  public WireFault withoutHeader(String name) {
    return new WireFault(delay, name, ending, bytes, pause);
  }

  /** Returns this fault with an ending after the given number of bytes of the body. */
  public WireFault withEnding(Ending other, long afterBytes) {
    return new WireFault(delay, droppedHeader, other, afterBytes, pause);
  }

  /** Returns this fault with a pause after the given number of bytes of the body. */
  public WireFault withPause(Duration time, long afterBytes) {
    return new WireFault(delay, droppedHeader, Ending.PAUSE, afterBytes, time);
  }

  /** Attaches this fault to a response that has none yet. */
  public <B> MutableHttpResponse<B> on(MutableHttpResponse<B> response) {
    if (!equals(NONE) && !response.getHeaders().contains(HEADER)) {
      response
          .getHeaders()
          .set(
              HEADER,
              String.join(
                  " ",
                  delay.toString(),
                  ending.name(),
                  Long.toString(bytes),
                  pause.toString(),
                  droppedHeader));
    }
    return response;
  }

  /** Removes the fault from the headers of a response, and returns it. */
  static Optional<WireFault> take(HttpHeaders headers) {
    String text = headers.get(HEADER);
    if (text == null) {
      return Optional.empty();
    }
    headers.remove(HEADER);
    String[] fields = text.split(" ", -1);
    String dropped = fields.length > 4 ? fields[4] : "";
    return Optional.of(new WireFault(
        Duration.parse(fields[0]),
        dropped,
        Ending.valueOf(fields[1]),
        Long.parseLong(fields[2]),
        Duration.parse(fields[3])));
  }

  /**
   * Returns the number of bytes of a body to send before the ending: never all of them, and
   * {@link #NOTHING} if the body is empty.
   */
  long bytesOf(long length) {
    if (bytes == NOTHING || length == 0) {
      return NOTHING;
    }
    return bytes == HALF ? length / 2 : Math.min(bytes, length - 1);
  }
}
