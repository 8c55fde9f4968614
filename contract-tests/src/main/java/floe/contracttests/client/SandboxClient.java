package floe.contracttests.client;

import com.fasterxml.jackson.databind.JsonNode;

/** The control API. It takes no token. */
public record SandboxClient(ApiClient api) {
  private static final String WORLDS = "/sandbox/worlds";
  private static final String GRANTS = "/sandbox/grants";

  /** Creates a client that sends no token, whatever the given one sends. */
  public SandboxClient {
    api = api.anonymous();
  }

  /** Calls operation {@code worlds:create}. */
  public Exchange createWorld(JsonNode body) {
    return api.send("POST", WORLDS, body);
  }

  /** Calls operation {@code worlds:get}. */
  public Exchange getWorld(String organizationId) {
    return api.send("GET", WORLDS + "/" + ApiClient.encode(organizationId));
  }

  /** Calls operation {@code worlds:delete}. */
  public Exchange deleteWorld(String organizationId) {
    return api.send("DELETE", WORLDS + "/" + ApiClient.encode(organizationId));
  }

  /** Calls operation {@code clock:get}. */
  public Exchange clock(String organizationId) {
    return api.send("GET", clockOf(organizationId));
  }

  /** Calls operation {@code clock:set}. */
  public Exchange setClock(String organizationId, JsonNode body) {
    return api.send("PUT", clockOf(organizationId), body);
  }

  /**
   * Calls operation {@code clock:set} to move the clock forward.
   *
   * @param duration in ISO 8601, such as {@code PT1H}
   */
  public Exchange advanceClock(String organizationId, String duration) {
    return setClock(organizationId, JsonNodes.object().put("advance", duration));
  }

  /** Calls operation {@code clock:reset}. */
  public Exchange resetClock(String organizationId) {
    return api.send("DELETE", clockOf(organizationId));
  }

  private static String clockOf(String organizationId) {
    return WORLDS + "/" + ApiClient.encode(organizationId) + "/clock";
  }

  /** Calls operation {@code grants:create}. */
  public Exchange grant(JsonNode body) {
    return api.send("POST", GRANTS, body);
  }

  /** Calls operation {@code grants:create} for a customer. */
  public Exchange grant(String customerId, String benefitId) {
    return grant(JsonNodes.object().put("customer_id", customerId).put("benefit_id", benefitId));
  }

  /** Calls operation {@code grants:revoke}. */
  public Exchange revoke(String grantId) {
    return api.send("DELETE", GRANTS + "/" + ApiClient.encode(grantId));
  }

  /** Calls operation {@code sandbox-files:update}. */
  public Exchange updateFile(String fileId, JsonNode body) {
    return api.send("PATCH", "/sandbox/files/" + ApiClient.encode(fileId), body);
  }

  /** Calls operation {@code health:get}. */
  public Exchange health() {
    return api.send("GET", "/health");
  }
}
