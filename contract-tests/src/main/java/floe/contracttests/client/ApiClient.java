package floe.contracttests.client;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contract.message.Headers;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;

/**
 * Sends requests to the API, and has each exchange inspected. Immutable: its methods return changed
 * copies.
 */
public final class ApiClient {
  private static final String AUTHORIZATION = "Authorization";

  private final Transport transport;
  private final URI base;
  private final Inspector inspector;
  private final Headers headers;

  /**
   * Creates a client without a token.
   *
   * @param base the API's address, without a slash at the end
   * @param inspector inspects every exchange
   */
  public ApiClient(URI base, Inspector inspector) {
    this(base, inspector, new RestAssuredTransport());
  }

  /**
   * Creates a client without a token.
   *
   * @param transport sends the requests
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

  /** Returns a copy that sends one more header. */
  public ApiClient with(String header, String value) {
    return new ApiClient(transport, base, inspector, headers.with(header, value));
  }

  /**
   * Returns a copy that sends this bearer token and no other.
   *
   * @throws NotAskedException when the token is empty, because none was given
   */
  public ApiClient as(String token) {
    if (token.isEmpty()) {
      throw new NotAskedException("no token was given for it");
    }
    return anonymous().with(AUTHORIZATION, "Bearer " + token);
  }

  /** Returns a copy that sends no token. */
  public ApiClient anonymous() {
    var others = new TreeMap<>(headers.asMap());
    others.keySet().removeIf(AUTHORIZATION::equalsIgnoreCase);
    return new ApiClient(transport, base, inspector, Headers.of(others));
  }

  /** Returns what sends the requests. */
  public Transport transport() {
    return transport;
  }

  /** Returns the API's address, without a slash at the end. */
  public URI base() {
    return base;
  }

  /** Sends a request without a body. */
  public Exchange send(String method, String target) {
    return send(request(method, target));
  }

  /** Sends a JSON document. */
  public Exchange send(String method, String target, JsonNode body) {
    return send(method, target, JsonNodes.bytes(body));
  }

  /** Sends bytes whose content type is JSON. */
  public Exchange send(String method, String target, byte[] body) {
    return send(request(method, target, body));
  }

  /** Returns a request without a body. */
  SentRequest request(String method, String target) {
    return new SentRequest(method, base, target, headers, new byte[0]);
  }

  /** Returns a request with bytes whose content type is JSON. */
  SentRequest request(String method, String target, byte[] body) {
    return new SentRequest(
        method, base, target, headers.with("Content-Type", "application/json"), body);
  }

  /** Inspects an exchange that another client made, and returns it. */
  Exchange inspected(Exchange exchange) {
    inspector.inspect(exchange);
    return exchange;
  }

  /**
   * Sends a request unchanged.
   *
   * @throws AssertionError when the exchange violates the contract
   */
  public Exchange send(SentRequest request) {
    Exchange exchange = transport.send(request);
    inspector.inspect(exchange);
    return exchange;
  }

  /**
   * Returns a query with its question mark, percent-encoded; empty when there are no parameters.
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

  /** Returns a text percent-encoded, as one segment of a path or one value of a query. */
  public static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
