package floe.contracttests.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The control API as it is on the wire, for what may be refused and for what the answers are: ids
 * and bodies can be anything. What only has to succeed is called through {@code floe.client}.
 */
public record RawSandboxClient(ApiClient api) {

  /** Creates a client that sends no token, whatever the given one sends. */
  public RawSandboxClient {
    api = api.anonymous();
  }

  /** Returns a client that sends one more header. */
  public RawSandboxClient with(String header, String value) {
    return new RawSandboxClient(api.with(header, value));
  }

  /**
   * Calls an operation without a body.
   *
   * @param ids for the parameters of the path, in order
   */
  public Exchange send(SandboxOperation operation, String... ids) {
    return api.send(operation.method(), operation.path(ids));
  }

  /**
   * Calls an operation with a body.
   *
   * @param ids for the parameters of the path, in order
   */
  public Exchange send(SandboxOperation operation, JsonNode body, String... ids) {
    return api.send(operation.method(), operation.path(ids), body);
  }

  /**
   * Calls an operation of a world with a query.
   *
   * @param namesAndValues the query's names and values in turn
   */
  public Exchange query(
      SandboxOperation operation, String organizationId, String... namesAndValues) {
    return api.send(
        operation.method(), operation.path(organizationId) + ApiClient.query(namesAndValues));
  }

  /**
   * Calls an operation of no world with a query.
   *
   * @param namesAndValues the query's names and values in turn
   */
  public Exchange list(SandboxOperation operation, String... namesAndValues) {
    return api.send(operation.method(), operation.path() + ApiClient.query(namesAndValues));
  }

  /** Opens the stream of {@code requests:stream}, with a query of names and values in turn. */
  public EventStreamReader follow(String organizationId, String... namesAndValues) {
    SandboxOperation operation = SandboxOperation.REQUESTS_STREAM;
    String target = operation.path(organizationId) + ApiClient.query(namesAndValues);
    return EventStreamReader.open(api, api.request(operation.method(), target));
  }

  /** Returns the body that grants a benefit to a customer. */
  public static ObjectNode grantOf(String customerId, String benefitId) {
    return JsonNodes.object().put("customer_id", customerId).put("benefit_id", benefitId);
  }
}
