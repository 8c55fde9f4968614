package floe.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import floe.contract.Contract;
import floe.contract.Operation;
import floe.contract.message.Fault;
import floe.contract.message.Headers;
import floe.contract.message.ResponseMessage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ApiErrorTest {

  private static final ObjectMapper JSON = JsonMapper.builder().build();

  static Stream<ApiError> errorsOfAnUpdate() {
    return Stream.of(
        ApiError.badRequest(),
        ApiError.unauthorized(),
        ApiError.invalidToken(),
        ApiError.insufficientScope(List.of("files:write")),
        ApiError.notPermitted("Attachments cannot be changed."),
        ApiError.resourceNotFound(),
        ApiError.routeNotFound(),
        ApiError.lengthRequired(),
        ApiError.requestBodyTooLarge(),
        ApiError.requestValidation(
            List.of(ReferenceFaults.externalCustomer("external_customer_id", "7"))));
  }

  @Test
  void describesFailureAsTheContractDoes() {
    Contract contract = Contract.ofResource("floe/openapi/files.yaml");

    List<Fault> faults = contract.validate(
        "/components/schemas/InternalServerError",
        JSON.valueToTree(ApiError.internalServerError().body()));

    assertThat(faults).isEmpty();
  }

  @Test
  void describesUnavailabilityAsTheContractDoes() {
    Contract contract = Contract.ofResource("floe/openapi/files.yaml");
    ApiError error = ApiError.serviceUnavailable();

    List<Fault> faults =
        contract.validate("/components/schemas/ServiceUnavailable", JSON.valueToTree(error.body()));

    assertThat(faults).isEmpty();
    assertThat(error.headers().get("Retry-After")).matches("[1-9][0-9]*");
  }

  @ParameterizedTest
  @MethodSource("errorsOfAnUpdate")
  void keepsTheContract(ApiError error) throws Exception {
    Operation update = Contract.ofResource("floe/openapi/files.yaml").operations().stream()
        .filter(operation -> operation.id().equals("files:update"))
        .findFirst()
        .orElseThrow();
    Map<String, List<String>> headers = new LinkedHashMap<>();
    error.headers().forEach((name, value) -> headers.put(name, List.of(value)));
    headers.put("Content-Type", List.of("application/json"));
    headers.put("Polar-Version", List.of("2026-04"));
    headers.put("X-Polar-Sandbox", List.of("1"));

    List<Fault> faults = update.validateResponse(new ResponseMessage(
        error.status(), Headers.of(headers), JSON.writeValueAsBytes(error.body())));

    assertThat(faults).isEmpty();
  }

  @Test
  void challengesAsRfc6750Says() {
    assertThat(ApiError.unauthorized().headers())
        .isEqualTo(Map.of("WWW-Authenticate", "Bearer realm=\"polar\""));
    assertThat(ApiError.invalidToken().headers())
        .isEqualTo(Map.of(
            "WWW-Authenticate",
            "Bearer realm=\"polar\", error=\"invalid_token\", "
                + "error_description=\"The access token is unknown, malformed or expired.\""));
    assertThat(ApiError.insufficientScope(List.of("files:read", "files:write")).headers())
        .isEqualTo(Map.of(
            "WWW-Authenticate",
            "Bearer realm=\"polar\", error=\"insufficient_scope\", "
                + "error_description=\"The access token lacks the scope that this needs.\", "
                + "scope=\"files:read files:write\""));
  }

  @Test
  void namesTheMethodsThatAreAllowed() {
    assertThat(ApiError.methodNotAllowed(List.of("POST", "GET")).headers())
        .isEqualTo(Map.of("Allow", "GET, POST"));
  }

  @Test
  void showsEveryFault() {
    JsonNode input = JSON.createObjectNode().put("a", 1).putNull("b").set("c", list(1.5, true));
    Fault withContext = new Fault(
        "less_than_equal",
        List.of("body", "parts", 0),
        "Input should be less than or equal to 7",
        Optional.of(IntNode.valueOf(8)),
        Map.of("le", 7));

    ApiError error = ApiError.requestValidation(
        List.of(withContext, Fault.of("value_error", List.of("body"), "No.", input)));

    assertThat(JSON.<JsonNode>valueToTree(error.body()))
        .isEqualTo(JSON.valueToTree(Map.of(
            "error",
            "RequestValidationError",
            "detail",
            List.of(
                Map.of(
                    "type",
                    "less_than_equal",
                    "loc",
                    List.of("body", "parts", 0),
                    "msg",
                    "Input should be less than or equal to 7",
                    "input",
                    8,
                    "ctx",
                    Map.of("le", 7)),
                Map.of(
                    "type",
                    "value_error",
                    "loc",
                    List.of("body"),
                    "msg",
                    "No.",
                    "input",
                    input)))));
    assertThat(error.detail()).isEqualTo("The request has 2 faults.");
  }

  @Test
  void writesNullForAValueThatIsNotThere() {
    Fault fault = Fault.of("missing", List.of("body"), "No.", NullNode.getInstance());

    JsonNode body = JSON.valueToTree(ApiError.requestValidation(List.of(fault)).body());

    assertThat(body.at("/detail/0/input").isNull()).isTrue();
    assertThat(body.at("/detail/0").has("ctx")).isFalse();
  }

  private static JsonNode list(double number, boolean flag) {
    return JSON.createArrayNode().add(number).add(flag);
  }
}
