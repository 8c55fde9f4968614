package floe.contract.validation;

import static org.assertj.core.api.Assertions.assertThat;

import floe.contract.Contract;
import floe.contract.Documents;
import floe.contract.Operation;
import floe.contract.message.Fault;
import floe.contract.message.Headers;
import floe.contract.message.RequestMessage;
import floe.contract.message.ResponseMessage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ResponseTest {
  private static final Contract SHOP = Documents.shop();
  private static final Headers JSON =
      Headers.of(Map.of("content-type", List.of("application/json"), "x-total", List.of("1")));

  @Test
  void acceptsDeclaredResponse() {
    assertThat(list(
            200,
            JSON,
            "[{\"kind\": \"eel\", \"name\": \"Eve\", \"volts\": 5, \"caught_at\": null}]"))
        .isEmpty();
  }

  @Test
  void refusesUndeclaredStatus() {
    List<Fault> faults = list(500, JSON, "{}");

    assertThat(Documents.typeAndLoc(faults)).containsExactly("status_undeclared [status]");
    assertThat(faults.get(0).msg()).isEqualTo("Status 500 is not declared for pets:list");
  }

  @Test
  void refusesUndeclaredFieldAnywhere() {
    List<Fault> faults = list(200, JSON, """
        [{"kind": "cat", "name": "T", "indoor": true, "x": 1, "kittens": [{"kind": "eel", "name": "E", "volts": 1, "y": 2}]}]
        """);

    assertThat(Documents.typeAndLoc(faults))
        .containsExactlyInAnyOrder(
            "extra_forbidden [body, 0, cat, x]",
            "extra_forbidden [body, 0, cat, kittens, 0, eel, y]");
    assertThat(faults.get(0).msg()).isEqualTo("Extra inputs are not permitted");
  }

  @Test
  void reportsMissingNullableField() {
    assertThat(Documents.typeAndLoc(list(200, JSON, "[{\"kind\": \"dog\", \"name\": \"Rex\"}]")))
        .containsExactly("missing [body, 0, dog, owner]");
  }

  @Test
  void validatesFormats() {
    List<Fault> faults = list(200, JSON, """
        [{"kind": "eel", "name": "E", "volts": 1, "caught_at": "2026-08-01"},
         {"kind": "eel", "name": "E", "volts": 1, "caught_at": "2026-08-01T09:30:00Z"}]
        """);

    assertThat(Documents.typeAndLoc(faults))
        .containsExactly("datetime_parsing [body, 0, eel, caught_at]");
  }

  @Test
  void validatesHeaders() {
    Headers missing =
        Headers.of(Map.of("Content-Type", List.of("application/json"), "x-page", List.of("two")));
    Headers negative =
        Headers.of(Map.of("Content-Type", List.of("application/json"), "X-TOTAL", List.of("-1")));

    assertThat(Documents.typeAndLoc(list(200, missing, "[]")))
        .containsExactly("missing [header, X-Total]", "int_parsing [header, X-Page]");
    assertThat(Documents.typeAndLoc(list(200, negative, "[]")))
        .containsExactly("greater_than_equal [header, X-Total]");
  }

  @ParameterizedTest
  @CsvSource({
    "text/html, content_type_undeclared",
    "application/problem+json, content_type_undeclared",
    "'', content_type_undeclared",
    "application/json;charset=utf-8, ''",
  })
  void validatesContentType(String contentType, String type) {
    Headers headers =
        Headers.of(Map.of("content-type", List.of(contentType), "x-total", List.of("1")));

    assertThat(Documents.typeAndLoc(list(200, headers, "[]")))
        .isEqualTo(type.isEmpty() ? List.of() : List.of(type + " [header, Content-Type]"));
  }

  @Test
  void reportsMissingContentType() {
    Headers headers = Headers.NONE.with("X-Total", "1");

    assertThat(Documents.typeAndLoc(list(200, headers, "[]")))
        .containsExactly("missing [header, Content-Type]");
  }

  @Test
  void reportsMissingBody() {
    assertThat(Documents.typeAndLoc(list(200, JSON, ""))).containsExactly("missing [body]");
  }

  @Test
  void refusesBodyWhereNoneIsDeclared() {
    Operation delete = SHOP.operation("pets:delete").orElseThrow();

    assertThat(delete.validateResponse(new ResponseMessage(204, Headers.NONE, new byte[0])))
        .isEmpty();
    assertThat(Documents.typeAndLoc(delete.validateResponse(Documents.json(204, "{}"))))
        .containsExactly("body_undeclared [body]");
  }

  @Test
  void refusesMalformedJson() {
    assertThat(Documents.typeAndLoc(list(200, JSON, "[1")))
        .containsExactly("json_invalid [body, 2]");
  }

  @Test
  void acceptsTextAndMatchesMediaRanges() {
    Operation count = SHOP.operation("pets:count").orElseThrow();
    Headers text = Headers.of(Map.of("content-type", List.of("text/plain; charset=utf-8")));
    Headers problem = Headers.of(Map.of("content-type", List.of("application/problem+json")));

    assertThat(count.validateResponse(new ResponseMessage(200, text, Documents.utf8("5"))))
        .isEmpty();
    assertThat(list(404, problem, "{\"any\": 1}")).isEmpty();
  }

  @Test
  void doesNotPrintSecrets() {
    RequestMessage request =
        RequestMessage.of("GET", "/pets/?token=secret").withHeader("Authorization", "secret");
    ResponseMessage response = Documents.json(200, "\"secret\"");

    assertThat(request.toString()).isEqualTo("GET /pets/");
    assertThat(response.toString()).isEqualTo("response 200");
  }

  private static List<Fault> list(int status, Headers headers, String body) {
    return SHOP.operation("pets:list")
        .orElseThrow()
        .validateResponse(new ResponseMessage(status, headers, Documents.utf8(body)));
  }
}
