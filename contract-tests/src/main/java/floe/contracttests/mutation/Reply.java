package floe.contracttests.mutation;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contract.message.Headers;
import floe.contracttests.client.Json;
import java.util.List;
import java.util.TreeMap;

/** An answer on its way back through the proxy. */
@SuppressWarnings("ArrayRecordComponent") // a body is looked at, never compared
record Reply(int status, Headers headers, byte[] body) {

  boolean isSuccess() {
    return status / 100 == 2;
  }

  JsonNode json() {
    return Json.read(body);
  }

  String header(String name) {
    return headers.first(name).orElse("");
  }

  Reply withStatus(int other) {
    return new Reply(other, headers, body);
  }

  Reply withBody(byte[] other) {
    return new Reply(status, headers, other);
  }

  Reply withJson(JsonNode other) {
    return withBody(Json.bytes(other));
  }

  Reply without(String name) {
    TreeMap<String, List<String>> others = new TreeMap<>(headers.asMap());
    others.keySet().removeIf(name::equalsIgnoreCase);
    return new Reply(status, Headers.of(others), body);
  }

  Reply withHeader(String name, String value) {
    return new Reply(status, without(name).headers.with(name, value), body);
  }
}
