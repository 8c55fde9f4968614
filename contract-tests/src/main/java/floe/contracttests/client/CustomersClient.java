package floe.contracttests.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The operations on customers. */
public record CustomersClient(ApiClient api) {
  private static final String CUSTOMERS = "/v1/customers/";
  private static final String EXTERNAL = CUSTOMERS + "external/";

  /** Returns the same operations with another token. */
  public CustomersClient as(String token) {
    return new CustomersClient(api.as(token));
  }

  /** Sends {@code customers:list}; parameters are names and values in turn. */
  public Exchange list(String... parameters) {
    return api.send("GET", CUSTOMERS + ApiClient.query(parameters));
  }

  /** Sends {@code customers:create}. */
  public Exchange create(JsonNode body) {
    return api.send("POST", CUSTOMERS, body);
  }

  /** Sends {@code customers:get}. */
  public Exchange get(String id) {
    return api.send("GET", CUSTOMERS + ApiClient.encode(id));
  }

  /** Sends {@code customers:update}. */
  public Exchange update(String id, JsonNode body) {
    return api.send("PATCH", CUSTOMERS + ApiClient.encode(id), body);
  }

  /** Sends {@code customers:delete}; parameters are names and values in turn. */
  public Exchange delete(String id, String... parameters) {
    return api.send("DELETE", CUSTOMERS + ApiClient.encode(id) + ApiClient.query(parameters));
  }

  /** Sends {@code customers:get_external}. */
  public Exchange getExternal(String externalId) {
    return api.send("GET", EXTERNAL + ApiClient.encode(externalId));
  }

  /** Sends {@code customers:update_external}. */
  public Exchange updateExternal(String externalId, JsonNode body) {
    return api.send("PATCH", EXTERNAL + ApiClient.encode(externalId), body);
  }

  /** Sends {@code customers:delete_external}; parameters are names and values in turn. */
  public Exchange deleteExternal(String externalId, String... parameters) {
    return api.send(
        "DELETE", EXTERNAL + ApiClient.encode(externalId) + ApiClient.query(parameters));
  }

  /** Returns the body that creates a person. */
  public static ObjectNode individual(String email) {
    return JsonNodes.object().put("email", email);
  }

  /** Returns the body that creates a team whose owner has an address. */
  public static ObjectNode team(String name, String ownerEmail) {
    ObjectNode body = JsonNodes.object().put("type", "team").put("name", name);
    body.putObject("owner").put("email", ownerEmail);
    return body;
  }
}
