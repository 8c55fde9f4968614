package floe.contracttests.negative;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contracttests.client.ApiClient;
import floe.contracttests.client.Exchange;
import java.util.function.Consumer;

/**
 * An operation with a body, in a world in which a valid request succeeds.
 *
 * @param operation the operation's id
 * @param name distinguishes the fixtures of one operation
 * @param schema what the body has to be
 * @param api a client with the right token
 * @param valid a body that succeeds, each time it is sent
 * @param undo undoes what a success has done, where the next one would be refused otherwise
 */
record RequestFixture(
    String operation,
    String name,
    SchemaNavigator schema,
    ApiClient api,
    String method,
    String target,
    JsonNode valid,
    Consumer<Exchange> undo) {

  /** Returns the same fixture, which undoes each success so that the next one is possible. */
  RequestFixture undoneBy(Consumer<Exchange> other) {
    return new RequestFixture(operation, name, schema, api, method, target, valid, other);
  }

  Exchange send(JsonNode body) {
    return undone(api.send(method, target, body));
  }

  Exchange send(byte[] body) {
    return undone(api.send(method, target, body));
  }

  private Exchange undone(Exchange exchange) {
    if (RequestFixtures.isSuccess(exchange)) {
      undo.accept(exchange);
    }
    return exchange;
  }

  @Override
  public String toString() {
    return name.isEmpty() ? operation : operation + " (" + name + ")";
  }
}
