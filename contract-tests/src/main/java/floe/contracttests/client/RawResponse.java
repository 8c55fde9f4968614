package floe.contracttests.client;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contract.message.Headers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * What has come back over a connection, and how it ended.
 *
 * @param status the HTTP status; 0 when none has come
 * @param headers the header fields that have come
 * @param body the bytes of the body that have come; not copied
 * @param end how the answer ended
 * @param duration how long it took from the first byte sent
 */
@SuppressWarnings("ArrayRecordComponent") // a body is looked at, never compared
public record RawResponse(int status, Headers headers, byte[] body, End end, Duration duration) {

  /** How an answer ends. */
  public enum End {
    /** With its last byte. */
    WHOLE,
    /** The connection was closed before. */
    CLOSED,
    /** The connection was reset before. */
    RESET
  }

  /** Returns the body as JSON; a missing node when it is something else. */
  public JsonNode json() {
    return JsonNodes.read(body);
  }

  /** Returns the body as text. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** Names status and end only: headers and body may hold secrets. */
  @Override
  public String toString() {
    return "%d, %d bytes, %s".formatted(status, body.length, end);
  }
}
