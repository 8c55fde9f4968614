package floe.contract;

import floe.contract.message.Fault;
import floe.contract.message.Headers;
import floe.contract.message.RequestMessage;
import floe.contract.message.ResponseMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Small documents for tests, and messages to hold against them. */
public final class Documents {
  private Documents() {}

  /** The document of the test resources, which has every construct once. */
  public static Contract shop() {
    return Contract.ofResource("floe/contract/shop.yaml");
  }

  /**
   * A document whose one operation, {@code POST /things}, takes and answers the schema; other
   * schemas may be named.
   */
  public static Contract ofSchema(String schema, String... named) {
    return Contract.of("test", document("3.1.0", schema, named).getBytes(StandardCharsets.UTF_8));
  }

  /** The same in OpenAPI 3.0. */
  public static Contract ofSchema30(String schema, String... named) {
    return Contract.of("test", document("3.0.3", schema, named).getBytes(StandardCharsets.UTF_8));
  }

  private static String document(String version, String schema, String... named) {
    return """
        {"openapi": "%s", "info": {"title": "T", "version": "1"}, "paths": {"/things": {"post": {
          "operationId": "things:create",
          "requestBody": {"required": true, "content": {"application/json": {"schema": %s}}},
          "responses": {"200": {"description": "Done", "content": {"application/json": {"schema": %s}}}}}}},
         "components": {"schemas": {%s}}}
        """.formatted(version, schema, schema, String.join(",", named));
  }

  /** The faults of a body sent to the first operation. */
  public static List<Fault> send(Contract contract, String body) {
    Operation operation = contract.operations().get(0);
    return operation.validateRequest(
        RequestMessage.of(operation.method(), operation.path()).withBody(utf8(body)));
  }

  /** The faults of a body that the first operation answers with 200. */
  public static List<Fault> answer(Contract contract, String body) {
    return contract.operations().get(0).validateResponse(json(200, body));
  }

  public static ResponseMessage json(int status, String body) {
    return new ResponseMessage(
        status, Headers.of(Map.of("content-type", List.of("application/json"))), utf8(body));
  }

  public static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A fault as {@code type [loc]}. */
  public static List<String> brief(List<Fault> faults) {
    return faults.stream().map(fault -> fault.type() + " " + fault.loc()).toList();
  }
}
