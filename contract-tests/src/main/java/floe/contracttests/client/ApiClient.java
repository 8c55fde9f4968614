package floe.contracttests.client;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contract.message.Headers;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;

/**
 * Sends requests to the API and has each exchange inspected. Immutable: what looks like a setter
 * makes a copy.
 */
public final class ApiClient {
  private static final String AUTHORIZATION = "Authorization";

  private final Transport transport;
  private final URI base;
  private final Inspector inspector;
  private final Headers headers;

  /**
   * A client without a token.
   *
   * @param base the API's address, without a slash at the end
   * @param inspector looks at every exchange
   */
  public ApiClient(URI base, Inspector inspector) {
    this(base, inspector, new RestAssuredTransport());
  }

  /**
   * A client without a token that has its requests carried in its own way.
   *
   * @param transport carries them
   */
  public ApiClient(URI base, Inspector inspector, Transport transport) {
    this(transport, base, inspector, Headers.NONE);
  }

  private ApiClient(Transport transport, URI base, Inspector inspector, Headers headers) {
    this.transport = transport;
    this.base = base;
    this.inspector = inspector;
    this.headers = headers;
  }

  /** A copy that sends one more header. */
  public ApiClient with(String header, String value) {
    return new ApiClient(transport, base, inspector, headers.with(header, value));
  }

  /** A copy that sends this bearer token and no other. */
  public ApiClient as(String token) {
    return anonymous().with(AUTHORIZATION, "Bearer " + token);
  }

  /** A copy that sends no token. */
  public ApiClient anonymous() {
    var others = new TreeMap<>(headers.asMap());
    others.keySet().removeIf(AUTHORIZATION::equalsIgnoreCase);
    return new ApiClient(transport, base, inspector, Headers.of(others));
  }

  /** What carries the requests. */
  public Transport transport() {
    return transport;
  }

  /** Where requests go. */
  public URI base() {
    return base;
  }

  /** Sends a request without a body. */
  public Exchange send(String method, String target) {
    return send(new SentRequest(method, base, target, headers, new byte[0]));
  }

  /** Sends a document. */
  public Exchange send(String method, String target, JsonNode body) {
    return send(method, target, JsonNodes.bytes(body));
  }

  /** Sends bytes that say of themselves that they are JSON. */
  public Exchange send(String method, String target, byte[] body) {
    return send(request(method, target, body));
  }

  /** The request that would send bytes that say of themselves that they are JSON. */
  SentRequest request(String method, String target, byte[] body) {
    return new SentRequest(
        method, base, target, headers.with("Content-Type", "application/json"), body);
  }

  /** Has an exchange inspected that another client made. */
  Exchange inspected(Exchange exchange) {
    inspector.inspect(exchange);
    return exchange;
  }

  /**
   * Sends a request as it stands.
   *
   * @throws AssertionError when the exchange is not as it should be
   */
  public Exchange send(SentRequest request) {
    Exchange exchange = transport.send(request);
    inspector.inspect(exchange);
    return exchange;
  }

  /**
   * A query of names and values in turn, percent-encoded, with its question mark; empty when there
   * are none.
   */
  public static String query(String... namesAndValues) {
    StringBuilder query = new StringBuilder();
    for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
      query
          .append(i == 0 ? '?' : '&')
          .append(encode(namesAndValues[i]))
          .append('=')
          .append(encode(namesAndValues[i + 1]));
    }
    return query.toString();
  }

  /** A text that can stand as one segment of a path or one value of a query. */
  public static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
