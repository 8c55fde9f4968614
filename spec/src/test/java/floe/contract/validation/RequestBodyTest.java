package floe.contract.validation;

import static org.assertj.core.api.Assertions.assertThat;

import floe.contract.Contract;
import floe.contract.Documents;
import floe.contract.Operation;
import floe.contract.message.Fault;
import floe.contract.message.RequestCheck;
import floe.contract.message.RequestMessage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RequestBodyTest {
  private static final Operation CREATE =
      Documents.shop().operation("pets:create").orElseThrow();
  private static final Operation PHOTO =
      Documents.shop().operation("pets:photo").orElseThrow();

  @Test
  void returnsParsedBody() {
    RequestCheck check =
        CREATE.checkRequest(post("{\"kind\": \"eel\", \"name\": \"Eve\", \"volts\": 5}"));

    assertThat(check.valid()).isTrue();
    assertThat(check.body().orElseThrow().path("volts").intValue()).isEqualTo(5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", "\"text\"", "[]", "true"})
  void refusesBodyThatIsNoObject(String body) {
    assertThat(Documents.typeAndLoc(send(body))).containsExactly("model_attributes_type [body]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null"})
  void reportsMissingBody(String body) {
    Fault fault = only(body);

    assertThat(fault.type()).isEqualTo("missing");
    assertThat(fault.loc()).containsExactly("body");
    assertThat(fault.msg()).isEqualTo("Field required");
  }

  @Test
  void acceptsMissingOptionalBody() {
    assertThat(PHOTO.validateRequest(RequestMessage.of("PUT", "/pets/5/photo.png")))
        .isEmpty();
  }

  @Test
  void reportsPositionOfJsonError() {
    Fault fault = only("{\"kind\": }");

    assertThat(fault.type()).isEqualTo("json_invalid");
    assertThat(fault.loc()).containsExactly("body", 9);
    assertThat(fault.msg()).isEqualTo("JSON decode error");
    assertThat(fault.ctx()).containsKey("error");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/x-www-form-urlencoded",
        "application/octet-stream",
        "nonsense"
      })
  void refusesOtherContentTypes(String contentType) {
    List<Fault> faults =
        CREATE.validateRequest(post("{\"kind\": \"eel\"}").withHeader("Content-Type", contentType));

    assertThat(Documents.typeAndLoc(faults)).containsExactly("model_attributes_type [body]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json; charset=utf-8",
        "APPLICATION/JSON",
        "application/merge-patch+json",
        ""
      })
  void acceptsEveryJsonContentType(String contentType) {
    RequestMessage request = post("{\"kind\": \"eel\", \"name\": \"Eve\", \"volts\": 5}");

    assertThat(CREATE.validateRequest(request.withHeader("content-TYPE", contentType)))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "application/json, ''",
    "APPLICATION/JSON; charset=utf-8, ''",
    "application/merge-patch+json, model_attributes_type",
    "text/plain, model_attributes_type",
    "multipart/form-data; boundary=x, model_attributes_type",
    "text/plain; application/json, model_attributes_type",
    "'application/json, text/plain', model_attributes_type",
    "'', model_attributes_type"
  })
  void acceptsOnlyDeclaredContentTypeWhereDocumentSaysSo(String contentType, String type) {
    String document = """
        {"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "x-floe-exact-media-types": true,
         "paths": {"/things": {"post": {"operationId": "things:create",
           "requestBody": {"content": {"application/json": {"schema": {"type": "object"}}}},
           "responses": {"204": {"description": "Done"}}}}}}""";
    Operation create =
        Contract.of("test", Documents.utf8(document)).operations().get(0);
    RequestMessage request = RequestMessage.of("POST", "/things");

    List<Fault> faults = create.validateRequest(
        request.withBody(Documents.utf8("{}")).withHeader("Content-Type", contentType));

    assertThat(faults)
        .extracting(Fault::type)
        .isEqualTo(type.isEmpty() ? List.of() : List.of(type));
    assertThat(create.validateRequest(request)).isEmpty();
  }

  @Test
  void doesNotParseDeclaredContentOtherThanJson() {
    RequestMessage request = RequestMessage.of("PUT", "/pets/5/photo.png")
        .withHeader("Content-Type", "image/png")
        .withBody(new byte[] {1, 2, 3});

    assertThat(PHOTO.checkRequest(request))
        .isEqualTo(new RequestCheck(List.of(), Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource({
    "600, ''",
    "600.0, ''",
    "6e2, ''",
    "-9223372036854775808, ''",
    "600.5, int_from_float",
    "'\"5\"', int_type",
    "true, int_type",
    "null, int_type",
    "[], int_type",
    "601, less_than_equal",
    "9223372036854775808, int_parsing_size",
    "1e400, int_parsing_size",
    "-1e400, int_parsing_size",
    "123456789012345678901234567890, int_parsing_size"
  })
  void acceptsOnlyIntegersOf64Bits(String json, String type) {
    List<Fault> faults = send("{\"kind\": \"eel\", \"name\": \"Eve\", \"volts\": " + json + "}");

    assertThat(faults)
        .extracting(Fault::type)
        .isEqualTo(type.isEmpty() ? List.of() : List.of(type));
  }

  @Test
  void refusesLoneSurrogates() {
    assertThat(
            Documents.typeAndLoc(send("{\"kind\": \"eel\", \"name\": \"a\\ud800\", \"volts\": 5}")))
        .containsExactly("string_unicode [body, eel, name]");
    assertThat(send("{\"kind\": \"eel\", \"name\": \"\\ud83d\\ude00\", \"volts\": 5}"))
        .isEmpty();
  }

  private static List<Fault> send(String body) {
    return CREATE.validateRequest(post(body));
  }

  private static Fault only(String body) {
    List<Fault> faults = send(body);
    assertThat(faults).hasSize(1);
    return faults.get(0);
  }

  private static RequestMessage post(String body) {
    return RequestMessage.of("POST", "/pets/").withBody(Documents.utf8(body));
  }
}
