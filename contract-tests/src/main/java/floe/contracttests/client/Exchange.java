package floe.contracttests.client;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contract.message.Headers;
import floe.contract.message.ResponseMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request and what was answered, unabridged. Immutable. */
public final class Exchange {
  private final SentRequest request;
  private final int status;
  private final Headers headers;
  private final byte[] body;
  private final Instant receivedAt;
  private volatile @Nullable JsonNode json;

  /**
   * An exchange.
   *
   * @param request what was sent
   * @param status the HTTP status
   * @param headers the answer's header fields
   * @param body empty when there is none; not copied
   * @param receivedAt when the answer was there, by this machine's clock
   */
  public Exchange(
      SentRequest request, int status, Headers headers, byte[] body, Instant receivedAt) {
    this.request = request;
    this.status = status;
    this.headers = headers;
    this.body = body;
    this.receivedAt = receivedAt;
  }

  /** What was sent. */
  public SentRequest request() {
    return request;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The answer's header fields. */
  public Headers headers() {
    return headers;
  }

  /** The body; empty when there is none. Not to be changed. */
  public byte[] body() {
    return body;
  }

  /** When the answer was there, by this machine's clock. */
  public Instant receivedAt() {
    return receivedAt;
  }

  /** The body as JSON; a missing node when it is empty or something else. */
  public JsonNode json() {
    JsonNode read = json;
    if (read == null) {
      read = JsonNodes.read(body);
      json = read;
    }
    return read;
  }

  /**
   * A value in the JSON body.
   *
   * @param pointer RFC 6901, e.g. {@code /upload/parts/0/url}
   */
  public JsonNode at(String pointer) {
    return json().at(pointer);
  }

  /** The text at a pointer; empty when there is none. */
  public String text(String pointer) {
    return at(pointer).asText("");
  }

  /** The body of the request as JSON; a missing node when it is empty or something else. */
  public JsonNode requestJson() {
    return JsonNodes.read(request.body());
  }

  /** The body as text. */
  public String bodyText() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** The first value of a header. */
  public Optional<String> header(String name) {
    return headers.first(name);
  }

  /** The answer as the contract reads it. */
  public ResponseMessage response() {
    return new ResponseMessage(status, headers, body);
  }

  /** Names request and status only: bodies and headers may hold secrets. */
  @Override
  public String toString() {
    return request + " -> " + status;
  }
}
