package floe.contract.message;

import floe.contract.text.UrlText;
import java.util.List;
import java.util.Map;

/**
 * A raw request, before conversion and binding of its values.
 *
 * <p>Create it with {@link #of(String, String)}, then add headers and a body. The bytes of the body
 * are not copied.
 *
 * @param method the HTTP method, in upper or lower case
 * @param path the path without the query, percent-encoded
 * @param query the decoded values of the query by name, in order
 * @param headers the header fields
 * @param body the body; empty when there is none
 */
@SuppressWarnings("ArrayRecordComponent") // bodies are never compared
public record RequestMessage(
    String method, String path, Map<String, List<String>> query, Headers headers, byte[] body) {

  /**
   * Creates a request without headers and body.
   *
   * @param method the HTTP method
   * @param target a path with an optional query, e.g. {@code /v1/files/?page=2}
   */
  public static RequestMessage of(String method, String target) {
    int mark = target.indexOf('?');
    String path = mark < 0 ? target : target.substring(0, mark);
    String query = mark < 0 ? "" : target.substring(mark + 1);
    return new RequestMessage(method, path, UrlText.parseQuery(query), Headers.NONE, new byte[0]);
  }

  /** Returns a copy with one more header. */
  public RequestMessage withHeader(String name, String value) {
    return new RequestMessage(method, path, query, headers.with(name, value), body);
  }

  /** Returns a copy with these headers in place of its own. */
  public RequestMessage withHeaders(Headers all) {
    return new RequestMessage(method, path, query, all, body);
  }

  /** Returns a copy with this body. */
  public RequestMessage withBody(byte[] bytes) {
    return new RequestMessage(method, path, query, headers, bytes);
  }

  /** Returns the method and the path only: query, headers and body may hold secrets. */
  @Override
  public String toString() {
    return method + " " + path;
  }
}
