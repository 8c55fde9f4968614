package floe.contracttests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import floe.contracttests.client.ApiClient;
import floe.contracttests.client.Exchange;
import floe.contracttests.context.NewFile;
import floe.contracttests.context.RequiresCapability;
import floe.contracttests.context.ScenarioTest;
import floe.contracttests.context.TestContext;
import floe.contracttests.context.Upload;
import floe.contracttests.target.Capability;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** CORS: pages of any origin may call the API and the store. */
@ScenarioTest
final class CorsScenarios {
  private static final String ORIGIN = "https://shop.example";

  private final TestContext context;

  CorsScenarios(TestContext context) {
    this.context = context;
  }

  static List<SampleRequest> all() {
    return SampleRequest.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  void allowsPreflightOfEveryOperation(SampleRequest request) {
    ApiClient browser = context
        .api()
        .with("Origin", ORIGIN)
        .with("Access-Control-Request-Method", request.method())
        .with("Access-Control-Request-Headers", "authorization,content-type,polar-version");

    Exchange preflight = browser.send("OPTIONS", request.target());

    assertThat(preflight.status()).isBetween(200, 204);
    assertThat(preflight.header("Access-Control-Allow-Origin").orElse("")).isIn("*", ORIGIN);
    assertThat(all(preflight, "Access-Control-Allow-Methods"))
        .contains(request.method().toLowerCase(Locale.ROOT));
    assertThat(all(preflight, "Access-Control-Allow-Headers"))
        .contains("authorization")
        .contains("polar-version");
    assertThat(preflight.header("Access-Control-Allow-Credentials").orElse("false"))
        .isEqualTo("false");
  }

  @Test
  void allowsPagesToReadAnswersAndErrors() {
    Exchange listed = context.files().with("Origin", ORIGIN).list();
    Exchange refused = context.files().anonymous().with("Origin", ORIGIN).list();
    Exchange invalid = context.files().with("Origin", ORIGIN).list("page", "0");

    assertThat(List.of(listed, refused, invalid)).allSatisfy(answer -> {
      assertThat(answer.header("Access-Control-Allow-Origin").orElse("")).isIn("*", ORIGIN);
      assertThat(all(answer, "Access-Control-Expose-Headers")).contains("polar-version");
      assertThat(answer.header("Access-Control-Allow-Credentials").orElse("false"))
          .isEqualTo("false");
    });
  }

  @Test
  @RequiresCapability(Capability.STORE_CORS)
  void allowsPagesToSendPartsAndReadETags() {
    Upload upload = Upload.begin(context, NewFile.withChecksum(new byte[] {1, 2}));
    Map<String, String> asks = Map.of(
        "Origin", ORIGIN,
        "Access-Control-Request-Method", "PUT",
        "Access-Control-Request-Headers",
            "content-type,x-amz-checksum-sha256,x-amz-sdk-checksum-algorithm");

    Exchange preflight = context.store().send("OPTIONS", upload.url(0), asks, new byte[0]);
    Map<String, String> headers = upload.headers(0);
    headers.put("Origin", ORIGIN);
    Exchange sent = context.store().put(upload.url(0), headers, new byte[] {1, 2});

    assertThat(preflight.status()).isBetween(200, 204);
    assertThat(preflight.header("Access-Control-Allow-Origin").orElse("")).isIn("*", ORIGIN);
    assertThat(all(preflight, "Access-Control-Allow-Methods")).contains("put");
    assertThat(all(preflight, "Access-Control-Allow-Headers"))
        .satisfiesAnyOf(
            allowed -> assertThat(allowed).contains("*"),
            allowed -> assertThat(allowed)
                .contains("x-amz-checksum-sha256")
                .contains("x-amz-sdk-checksum-algorithm"));
    assertThat(sent.status()).isEqualTo(200);
    assertThat(sent.header("Access-Control-Allow-Origin").orElse("")).isIn("*", ORIGIN);
    assertThat(all(sent, "Access-Control-Expose-Headers"))
        .satisfiesAnyOf(
            exposed -> assertThat(exposed).contains("etag"),
            exposed -> assertThat(exposed).contains("*"));
  }

  private static String all(Exchange exchange, String header) {
    return String.join(",", exchange.headers().all(header)).toLowerCase(Locale.ROOT);
  }
}
