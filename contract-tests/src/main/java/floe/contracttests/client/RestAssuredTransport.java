package floe.contracttests.client;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Sends requests with REST-assured. */
public final class RestAssuredTransport implements Transport {
  static {
    // REST-assured finds its failure handler by a name in the small letters of the default locale:
    // in Turkish "faılure"
    Locale.setDefault(Locale.ROOT);
  }

  private static final RestAssuredConfig CONFIG = RestAssuredConfig.config()
      .encoderConfig(EncoderConfig.encoderConfig()
          .appendDefaultContentCharsetToContentTypeIfUndefined(false)
          .defaultContentCharset(StandardCharsets.UTF_8));

  @Override
  public Exchange send(SentRequest request) {
    RequestSpecification specification = RestAssured.given()
        .config(CONFIG)
        .baseUri(request.base().toString())
        .urlEncodingEnabled(false)
        .redirects()
        .follow(false);
    request
        .headers()
        .asMap()
        .forEach((name, values) -> specification.header(name, values.get(0), rest(values)));
    if (request.body().length > 0) {
      specification.body(request.body());
    }
    CapturingFilter filter = new CapturingFilter(request);
    specification.filter(filter).request(request.method(), request.target());
    return filter.exchange();
  }

  private static Object[] rest(List<String> values) {
    return values.subList(1, values.size()).toArray();
  }
}
