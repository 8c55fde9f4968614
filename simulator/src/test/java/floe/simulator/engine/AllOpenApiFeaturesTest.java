package floe.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;

import floe.contract.Contract;
import floe.contract.Operation;
import floe.contract.message.Headers;
import floe.contract.message.RequestMessage;
import floe.contract.message.ResponseMessage;
import floe.simulator.FloeSimulator;
import floe.simulator.http.SimulatedRequest;
import floe.simulator.http.SimulatedResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Simulates a document that uses every feature of OpenAPI and JSON Schema. */
final class AllOpenApiFeaturesTest {
  private static final Path DOCUMENT = Path.of("src/test/resources/all-openapi-features.yaml");
  private static final Contract CONTRACT = Contract.load(DOCUMENT);
  private static final SimulatorEngine ENGINE =
      FloeSimulator.builder().spec(DOCUMENT).seed(1).engine();

  static Stream<String> operationsWithoutParameters() {
    return CONTRACT.operations().stream()
        .filter(operation -> operation.security().isEmpty() && !operation.path().contains("{"))
        .map(Operation::id);
  }

  @ParameterizedTest
  @MethodSource("operationsWithoutParameters")
  void answersWithDeclaredStatusAndValidBody(String id) {
    Operation operation = CONTRACT.operation(id).orElseThrow();
    RequestMessage request = RequestMessage.of(operation.method(), operation.path());

    SimulatedResponse response = ENGINE.respond(request(
        id.equals("form")
            ? request
                .withHeader("Content-Type", "application/x-www-form-urlencoded")
                .withBody(bytes("n=5"))
            : request));

    Map<String, List<String>> headers = new TreeMap<>();
    response.headers().forEach(header -> headers.put(header.getKey(), List.of(header.getValue())));
    assertThat(operation.validateResponse(
            new ResponseMessage(response.status(), Headers.of(headers), response.body())))
        .isEmpty();
    assertThat(response.violations()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/m/;id=5/x",
        "/l/.a.b",
        "/s/role,admin,age,5",
        "/v/5-x.json",
        "/q?a=1,2",
        "/q?o=x,1,y,b",
        "/q?d%5Bx%5D=4",
        "/q?sp=a%20b",
        "/q?j=%7B%22k%22:true%7D"
      })
  void acceptsParametersOfEveryStyle(String target) {
    assertThat(ENGINE.respond(request(RequestMessage.of("GET", target))).status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/s/role,admin,age,old",
        "/q?a=1,z",
        "/q?o=x,one",
        "/q?d%5Bx%5D=q",
        "/q?j=%7B%7D",
        "/v/x-x.json"
      })
  void rejectsInvalidParametersOfEveryStyle(String target) {
    assertThat(ENGINE.respond(request(RequestMessage.of("GET", target))).status())
        .isEqualTo(422);
  }

  @ParameterizedTest
  @CsvSource({
    "/keyh, X-Key, 1",
    "/keyq?api_key=4, Accept, */*",
    "/keyc, Cookie, sid=4",
    "/basic, Authorization, Basic YTpi",
    "/oauth, Accept, */*"
  })
  void demandsCredentialsOfEachSecurityScheme(String target, String header, String value) {
    RequestMessage bare = RequestMessage.of("GET", target.replaceAll("\\?.*", ""));
    boolean optional = target.equals("/oauth");

    assertThat(ENGINE.respond(request(bare)).status()).isEqualTo(optional ? 200 : 401);
    assertThat(ENGINE
            .respond(request(RequestMessage.of("GET", target).withHeader(header, value)))
            .status())
        .isEqualTo(200);
  }

  @Test
  void sendsOptionalHeadersExceptLink() {
    SimulatedResponse response = ENGINE.respond(request(RequestMessage.of("GET", "/q")));

    assertThat(response.headers())
        .extracting(Map.Entry::getKey)
        .contains("X-Opt", "X-Arr")
        .doesNotContain("Link");
  }

  @Test
  void generatesTheSameResponseForRepeatedRequest() {
    SimulatedResponse first = ENGINE.respond(request(RequestMessage.of("GET", "/unions")));
    SimulatedResponse again = ENGINE.respond(request(RequestMessage.of("GET", "/unions")));

    assertThat(again.body()).isEqualTo(first.body());
  }

  @ParameterizedTest
  @CsvSource({"n=5, 200", "n=five, 422", "x=5, 422", "n%5Bx%5D=5, 200"})
  void validatesForms(String form, int status) {
    RequestMessage request = RequestMessage.of("POST", "/form")
        .withHeader("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
        .withBody(bytes(form));

    assertThat(ENGINE.respond(request(request)).status()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "/base/v2/plain, 200",
    "/other/plain, 200",
    "/base/v2/l/.a, 200",
    "/base/plain, 404",
    "/base/v2, 404"
  })
  void acceptsBasePathsOfServers(String target, int status) {
    assertThat(ENGINE.respond(request(RequestMessage.of("GET", target))).status())
        .isEqualTo(status);
  }

  private static SimulatedRequest request(RequestMessage message) {
    return new SimulatedRequest(message, "http://localhost", message.path());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
