package floe.contracttests.client;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contract.Headers;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** Sends requests to the API and has each exchange inspected. Immutable: what looks like a setter makes a copy. */
public final class ApiClient {
  static {
    // REST-assured finds its failure handler by a name in the small letters of the default locale: in Turkish "faılure"
    Locale.setDefault(Locale.ROOT);
  }

  private static final RestAssuredConfig CONFIG =
      RestAssuredConfig.config()
          .encoderConfig(
              EncoderConfig.encoderConfig()
                  .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                  .defaultContentCharset(StandardCharsets.UTF_8));
  private static final String AUTHORIZATION = "Authorization";

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
    this(base, inspector, Headers.NONE);
  }

  private ApiClient(URI base, Inspector inspector, Headers headers) {
    this.base = base;
    this.inspector = inspector;
    this.headers = headers;
  }

  /** A copy that sends one more header. */
  public ApiClient with(String header, String value) {
    return new ApiClient(base, inspector, headers.with(header, value));
  }

  /** A copy that sends this bearer token and no other. */
  public ApiClient as(String token) {
    return anonymous().with(AUTHORIZATION, "Bearer " + token);
  }

  /** A copy that sends no token. */
  public ApiClient anonymous() {
    var others = new TreeMap<>(headers.asMap());
    others.keySet().removeIf(AUTHORIZATION::equalsIgnoreCase);
    return new ApiClient(base, inspector, Headers.of(others));
  }

  /** Where requests go. */
  public URI base() {
    return base;
  }

  /** Sends a request without a body. */
  public Exchange send(String method, String target) {
    return send(new Request(method, base, target, headers, new byte[0]));
  }

  /** Sends a document. */
  public Exchange send(String method, String target, JsonNode body) {
    return send(method, target, Json.bytes(body));
  }

  /** Sends bytes that say of themselves that they are JSON. */
  public Exchange send(String method, String target, byte[] body) {
    return send(request(method, target, body));
  }

  /** The request that would send bytes that say of themselves that they are JSON. */
  Request request(String method, String target, byte[] body) {
    return new Request(method, base, target, headers.with("Content-Type", "application/json"), body);
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
  public Exchange send(Request request) {
    RequestSpecification specification =
        RestAssured.given()
            .config(CONFIG)
            .baseUri(request.base().toString())
            .urlEncodingEnabled(false)
            .redirects()
            .follow(false);
    request.headers().asMap().forEach((name, values) -> specification.header(name, values.get(0), rest(values)));
    if (request.body().length > 0) {
      specification.body(request.body());
    }
    ContractFilter filter = new ContractFilter(request, inspector);
    specification.filter(filter).request(request.method(), request.target());
    return filter.exchange();
  }

  private static Object[] rest(List<String> values) {
    return values.subList(1, values.size()).toArray();
  }

  /** A query of names and values in turn, percent-encoded, with its question mark; empty when there are none. */
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
