package floe.contracttests.mutation;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contract.Operation;
import floe.contract.message.Headers;
import floe.contracttests.check.Contracts;
import floe.contracttests.client.ApiClient;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.client.SentRequest;
import java.net.URI;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A request that passes through the proxy.
 *
 * @param side which of the target's two addresses it goes to
 * @param target path and query as they arrived
 */
@SuppressWarnings("ArrayRecordComponent") // a body is looked at, never compared
record ProxiedRequest(Side side, String method, String target, Headers headers, byte[] body) {

  /** The two addresses of a target. */
  enum Side {
    API,
    STORE
  }

  /** Returns the id of the operation; empty when it is none. */
  String operation() {
    if (side == Side.STORE) {
      return "";
    }
    SentRequest request =
        new SentRequest(method, URI.create("http://proxied"), target, headers, body);
    return Contracts.get().operation(request).map(Operation::id).orElse("");
  }

  String path() {
    int mark = target.indexOf('?');
    return mark < 0 ? target : target.substring(0, mark);
  }

  String query() {
    int mark = target.indexOf('?');
    return mark < 0 ? "" : target.substring(mark + 1);
  }

  String header(String name) {
    return headers.first(name).orElse("");
  }

  JsonNode json() {
    return JsonNodes.read(body);
  }

  ProxiedRequest withTarget(String other) {
    return new ProxiedRequest(side, method, other, headers, body);
  }

  /** Returns the request without all values of a parameter of its query. */
  ProxiedRequest withoutParameter(String name) {
    String encoded = Pattern.quote(ApiClient.encode(name));
    return withTarget(target.replaceAll("([?&])" + encoded + "=[^&]*", "$1"));
  }

  ProxiedRequest withBody(JsonNode other) {
    return new ProxiedRequest(side, method, target, headers, JsonNodes.bytes(other));
  }

  ProxiedRequest withHeader(String name, String value) {
    return new ProxiedRequest(side, method, target, without(name).headers.with(name, value), body);
  }

  ProxiedRequest without(String name) {
    TreeMap<String, java.util.List<String>> others = new TreeMap<>(headers.asMap());
    others.keySet().removeIf(name::equalsIgnoreCase);
    return new ProxiedRequest(side, method, target, Headers.of(others), body);
  }
}
