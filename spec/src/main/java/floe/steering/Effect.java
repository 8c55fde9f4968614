package floe.steering;

import java.time.Duration;
import java.util.OptionalInt;

/** The effect of a rule on a request. Bytes are counted in the body. */
public sealed interface Effect {

  /** Nothing is done, and the response has this status. */
  record Status(int status, OptionalInt retryAfterSeconds) implements Effect {}

  /** The response is delayed. */
  record Delay(Duration duration) implements Effect {}

  /** The request body pauses, or the response body if the request has none. */
  record Stall(long afterBytes, Duration duration) implements Effect {}

  /** The connection is reset while the request is read, and nothing is done. */
  record ResetRequest(long afterBytes) implements Effect {}

  /** The response declares its full length and ends too early. */
  record TruncateResponse(long afterBytes) implements Effect {}

  /** The connection is reset while the response is written. */
  record ResetResponse(long afterBytes) implements Effect {}

  /** Everything is done, and the connection is closed without a response. */
  record LoseResponse() implements Effect {}

  /** The response lacks a header. */
  record DropHeader(String name) implements Effect {}

  /** One byte of a download is changed. */
  record CorruptByte(long index) implements Effect {}
}
