package floe.contracttests.client;

import floe.contract.message.Headers;
import floe.contract.message.RequestMessage;
import java.net.URI;
import java.util.Locale;

/**
 * A request as it was sent.
 *
 * @param method in upper case
 * @param base scheme, host and port, without a slash at the end
 * @param target path and query, percent-encoded as they were sent
 * @param headers what the test set; the HTTP client adds its own
 * @param body empty when there is none; not copied
 */
@SuppressWarnings("ArrayRecordComponent") // a body is looked at, never compared
public record SentRequest(String method, URI base, String target, Headers headers, byte[] body) {

  /** Creates a request, with its method in upper case. */
  public SentRequest {
    method = method.toUpperCase(Locale.ROOT);
  }

  /** Returns a copy with one more header. */
  SentRequest with(String header, String value) {
    return new SentRequest(method, base, target, headers.with(header, value), body);
  }

  /** Returns the whole address. */
  public String url() {
    return base + target;
  }

  /** Returns the address without its query. */
  public String path() {
    int mark = target.indexOf('?');
    return mark < 0 ? target : target.substring(0, mark);
  }

  /** Returns the request as the contract library reads it. */
  public RequestMessage message() {
    return RequestMessage.of(method, target).withHeaders(headers).withBody(body);
  }

  /** Returns method and path only: headers and query may hold secrets. */
  @Override
  public String toString() {
    return method + " " + path();
  }
}
