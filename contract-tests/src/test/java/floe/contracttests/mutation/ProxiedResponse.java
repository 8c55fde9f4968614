package floe.contracttests.mutation;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contract.message.Headers;
import floe.contracttests.client.JsonNodes;
import java.util.List;
import java.util.TreeMap;

/** A response that passes through the proxy. */
@SuppressWarnings("ArrayRecordComponent") // a body is looked at, never compared
record ProxiedResponse(int status, Headers headers, byte[] body) {

  boolean isSuccess() {
    return status / 100 == 2;
  }

  JsonNode json() {
    return JsonNodes.read(body);
  }

  String header(String name) {
    return headers.first(name).orElse("");
  }

  ProxiedResponse withStatus(int other) {
    return new ProxiedResponse(other, headers, body);
  }

  ProxiedResponse withBody(byte[] other) {
    return new ProxiedResponse(status, headers, other);
  }

  ProxiedResponse withJson(JsonNode other) {
    return withBody(JsonNodes.bytes(other));
  }

  ProxiedResponse without(String name) {
    TreeMap<String, List<String>> others = new TreeMap<>(headers.asMap());
    others.keySet().removeIf(name::equalsIgnoreCase);
    return new ProxiedResponse(status, Headers.of(others), body);
  }

  ProxiedResponse withHeader(String name, String value) {
    return new ProxiedResponse(status, without(name).headers.with(name, value), body);
  }
}
