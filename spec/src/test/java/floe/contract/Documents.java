package floe.contract;

import floe.contract.message.Fault;
import floe.contract.message.Headers;
import floe.contract.message.RequestMessage;
import floe.contract.message.ResponseMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Creates contracts from small documents, and messages to validate against them. */
public final class Documents {
  private Documents() {}

  /** Returns the contract of the test resources, which uses most constructs of OpenAPI. */
  public static Contract shop() {
    return Contract.ofResource("floe/contract/shop.yaml");
  }

  /**
   * Returns a contract with one operation, {@code POST /things}, whose request and response have
   * the given schema.
   *
   * @param named members of {@code components/schemas}, as JSON
   */
  public static Contract ofSchema(String schema, String... named) {
    return Contract.of("test", document("3.1.0", schema, named).getBytes(StandardCharsets.UTF_8));
  }

  /** Returns the contract of {@link #ofSchema}, but in OpenAPI 3.0. */
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

  /** Returns the faults of a request to the first operation with a body. */
  public static List<Fault> requestFaults(Contract contract, String body) {
    Operation operation = contract.operations().get(0);
    return operation.validateRequest(
        RequestMessage.of(operation.method(), operation.path()).withBody(utf8(body)));
  }

  /** Returns the faults of a response of the first operation with status 200 and a body. */
  public static List<Fault> responseFaults(Contract contract, String body) {
    return contract.operations().get(0).validateResponse(json(200, body));
  }

  public static ResponseMessage json(int status, String body) {
    return new ResponseMessage(
        status, Headers.of(Map.of("content-type", List.of("application/json"))), utf8(body));
  }

  public static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Returns each fault as {@code type [loc]}. */
  public static List<String> typeAndLoc(List<Fault> faults) {
    return faults.stream().map(fault -> fault.type() + " " + fault.loc()).toList();
  }
}
