package floe.contract.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contract.Contract;
import floe.contract.Documents;
import floe.contract.message.Fault;
import floe.contract.message.RequestMessage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ParameterTest {
  private static final Contract SHOP = Documents.shop();
  private static final String ONE = "3f0f8c7e-1111-4222-8333-444455556666";
  private static final String OTHER = "3F0F8C7E-1111-4222-B333-444455556667";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "&page=1",
        "&page=x&page=5",
        "&page=%35",
        "&ids=" + ONE,
        "&ids=" + ONE + "&ids=" + OTHER,
        "&price=99.5",
        "&price=1e1",
        "&price=7",
        "&sold=true",
        "&sold=0",
        "&sold=YES",
        "&sizes=1,2,3",
        "&sizes=1",
        "&unknown=1",
        "&metadata[a]=x&metadata[age]=5",
        "&",
        "&=&&"
      })
  void acceptsQuery(String query) {
    assertThat(list("kind=cat" + query)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "page=0                | greater_than [query, page]",
        "page=x                | int_parsing [query, page]",
        "page=                 | int_parsing [query, page]",
        "page=5.0              | int_parsing [query, page]",
        "page=1&page=x         | int_parsing [query, page]",
        "page=9223372036854775808 | int_parsing_size [query, page]",
        "price=cheap           | float_parsing [query, price]",
        "price=99.6            | less_than_equal [query, price]",
        "price=1e999           | less_than_equal [query, price]",
        "sold=maybe            | bool_parsing [query, sold]",
        "kind=ant              | enum [query, kind]",
        "ids=x                 | uuid_parsing [query, ids]",
        "ids=3f0f8c7e-1111-1222-8333-444455556666 | uuid_version [query, ids]",
        "sizes=1,x             | int_parsing [query, sizes, 1]",
        "sizes=1,2,3,4         | too_long [query, sizes]",
        "metadata[age]=x       | int_parsing [query, metadata, age]",
        "metadata[b]=long      | string_too_long [query, metadata, b]"
      })
  void refusesQuery(String query, String fault) {
    assertThat(Documents.typeAndLoc(list("kind=cat&" + query))).containsExactly(fault);
  }

  @Test
  void reportsInvalidItemsByIndex() {
    assertThat(Documents.typeAndLoc(list("kind=cat&ids=" + ONE + "&ids=no&ids=" + OTHER + "&ids=")))
        .containsExactly("uuid_parsing [query, ids, 1]", "uuid_parsing [query, ids, 3]");
  }

  @Test
  void reportsTextThatWasSent() {
    List<Fault> faults = list("kind=cat&page=-01&ids=%61&ids=%62");

    assertThat(faults)
        .extracting(fault -> fault.input().map(JsonNode::toString).orElseThrow())
        .containsExactly("\"a\"", "\"b\"", "\"-01\"");
  }

  @Test
  void reportsMissingParameter() {
    List<Fault> faults = list("page=1");

    assertThat(Documents.typeAndLoc(faults)).containsExactly("missing [query, kind]");
    assertThat(faults.get(0).msg()).isEqualTo("Field required");
  }

  @Test
  void validatesCookiesAndHeadersInAnyCase() {
    RequestMessage request = RequestMessage.of("GET", "/pets/?kind=cat")
        .withHeader("x-trace", "no")
        .withHeader("authorization", "Bearer x")
        .withHeader("Cookie", "other=1; visit=first");

    List<Fault> faults = SHOP.operation("pets:list").orElseThrow().validateRequest(request);

    assertThat(Documents.typeAndLoc(faults))
        .containsExactly("int_parsing [header, X-Trace]", "int_parsing [cookie, visit]");
  }

  @ParameterizedTest
  @CsvSource({
    ONE + ", ''",
    "5, uuid_parsing",
    "%00, uuid_parsing",
    "3f0f8c7e111142228333444455556666, uuid_parsing"
  })
  void validatesPathParameters(String id, String type) {
    List<Fault> faults = SHOP.operation("pets:delete")
        .orElseThrow()
        .validateRequest(RequestMessage.of("DELETE", "/pets/" + id));

    assertThat(Documents.typeAndLoc(faults))
        .isEqualTo(type.isEmpty() ? List.of() : List.of(type + " [path, id]"));
  }

  @Test
  void reportsFaultsOfParametersAndBodyTogether() {
    Contract contract = Contract.of("t", Documents.utf8("""
        openapi: 3.1.0
        paths:
          /a/{n}:
            post:
              parameters:
                - {name: q, in: query, required: true, schema: {type: boolean}}
                - {name: n, in: path, required: true, schema: {type: integer}}
              requestBody: {required: true, content: {application/json: {schema: {type: object, required: [x]}}}}
        """));

    List<Fault> faults = contract
        .operations()
        .get(0)
        .validateRequest(RequestMessage.of("POST", "/a/b?q=2").withBody(Documents.utf8("{}")));

    assertThat(Documents.typeAndLoc(faults))
        .containsExactly("int_parsing [path, n]", "bool_parsing [query, q]", "missing [body, x]");
  }

  @Test
  void decodesQuery() {
    assertThat(RequestMessage.of("GET", "/a?b=1&a=x+y%2B&b=%C3%A4&c").query())
        .isEqualTo(Map.of("b", List.of("1", "ä"), "a", List.of("x y+"), "c", List.of("")));
  }

  private static List<Fault> list(String query) {
    return SHOP.operation("pets:list")
        .orElseThrow()
        .validateRequest(RequestMessage.of("GET", "/pets/?" + query));
  }
}
