package floe.contracttests.negative;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contracttests.client.ApiClient;
import floe.contracttests.client.Exchange;

/**
 * An operation with a body, in a world in which a valid request succeeds.
 *
 * @param operation the operation's id
 * @param name distinguishes the fixtures of one operation
 * @param schema what the body has to be
 * @param api a client with the right token
 * @param valid a body that succeeds, each time it is sent
 */
record RequestFixture(
    String operation,
    String name,
    SchemaNavigator schema,
    ApiClient api,
    String method,
    String target,
    JsonNode valid) {

  Exchange send(JsonNode body) {
    return api.send(method, target, body);
  }

  Exchange send(byte[] body) {
    return api.send(method, target, body);
  }

  @Override
  public String toString() {
    return name.isEmpty() ? operation : operation + " (" + name + ")";
  }
}
