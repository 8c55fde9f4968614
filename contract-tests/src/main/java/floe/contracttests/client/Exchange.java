package floe.contracttests.client;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contract.message.Headers;
import floe.contract.message.ResponseMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request and its whole answer. Immutable. */
public final class Exchange {
  private final SentRequest request;
  private final int status;
  private final Headers headers;
  private final byte[] body;
  private final Instant receivedAt;
  private volatile @Nullable JsonNode json;

  /**
   * Creates an exchange.
   *
   * @param request what was sent
   * @param status the HTTP status
   * @param headers the answer's header fields
   * @param body empty when there is none; not copied
   * @param receivedAt when the answer arrived, by this machine's clock
   */
  public Exchange(
      SentRequest request, int status, Headers headers, byte[] body, Instant receivedAt) {
    this.request = request;
    this.status = status;
    this.headers = headers;
    this.body = body;
    this.receivedAt = receivedAt;
  }

  /** Returns the same answer to a request as a test set it. */
  Exchange of(SentRequest asSet) {
    return new Exchange(asSet, status, headers, body, receivedAt);
  }

  /** Returns what was sent. */
  public SentRequest request() {
    return request;
  }

  /** Returns the HTTP status. */
  public int status() {
    return status;
  }

  /** Returns the answer's header fields. */
  public Headers headers() {
    return headers;
  }

  /** Returns the body, which must not be changed; empty when there is none. */
  public byte[] body() {
    return body;
  }

  /** Returns when the answer arrived, by this machine's clock. */
  public Instant receivedAt() {
    return receivedAt;
  }

  /** Returns the body as JSON; a missing node when it is empty or not JSON. */
  public JsonNode json() {
    JsonNode read = json;
    if (read == null) {
      read = JsonNodes.read(body);
      json = read;
    }
    return read;
  }

  /**
   * Returns a value of the JSON body; a missing node when there is none.
   *
   * @param pointer RFC 6901, e.g. {@code /upload/parts/0/url}
   */
  public JsonNode at(String pointer) {
    return json().at(pointer);
  }

  /** Returns the text at a pointer; empty when there is none. */
  public String text(String pointer) {
    return at(pointer).asText("");
  }

  /** Returns the body of the request as JSON; a missing node when it is empty or not JSON. */
  public JsonNode requestJson() {
    return JsonNodes.read(request.body());
  }

  /** Returns the body as text. */
  public String bodyText() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** Returns the first value of a header. */
  public Optional<String> header(String name) {
    return headers.first(name);
  }

  /** Returns the answer as the contract library reads it. */
  public ResponseMessage response() {
    return new ResponseMessage(status, headers, body);
  }

  /** Returns method, path and status only: bodies and headers may hold secrets. */
  @Override
  public String toString() {
    return request + " -> " + status;
  }
}
