package floe.contract.message;

import floe.contract.text.UrlText;
import java.util.List;
import java.util.Map;

/**
 * A request as it arrived: nothing coerced, nothing bound.
 *
 * <p>Start with {@link #of(String, String)} and add what there is. The body's bytes are not copied.
 *
 * @param method in any case
 * @param path without the query, percent-encoded as it arrived
 * @param query decoded values by name, in order
 * @param headers the header fields
 * @param body empty when there is none
 */
@SuppressWarnings("ArrayRecordComponent") // a body is looked at, never compared
public record RequestMessage(
    String method, String path, Map<String, List<String>> query, Headers headers, byte[] body) {

  /**
   * A request without headers and body; the target is a path with an optional query
   * ({@code /v1/files/?page=2}).
   */
  public static RequestMessage of(String method, String target) {
    int mark = target.indexOf('?');
    String path = mark < 0 ? target : target.substring(0, mark);
    String query = mark < 0 ? "" : target.substring(mark + 1);
    return new RequestMessage(method, path, UrlText.query(query), Headers.NONE, new byte[0]);
  }

  /** A copy with one more header. */
  public RequestMessage withHeader(String name, String value) {
    return new RequestMessage(method, path, query, headers.with(name, value), body);
  }

  /** A copy with these headers. */
  public RequestMessage withHeaders(Headers all) {
    return new RequestMessage(method, path, query, all, body);
  }

  /** A copy with this body. */
  public RequestMessage withBody(byte[] bytes) {
    return new RequestMessage(method, path, query, headers, bytes);
  }

  /** Names the request only: body and query may hold secrets. */
  @Override
  public String toString() {
    return method + " " + path;
  }
}
