package floe.contracttests.client;

import com.fasterxml.jackson.databind.JsonNode;

/** The control API. It takes no token. */
public record SandboxClient(ApiClient api) {
  private static final String WORLDS = "/sandbox/worlds";
  private static final String GRANTS = "/sandbox/grants";

  /** Sends no token, whatever the given client would. */
  public SandboxClient {
    api = api.anonymous();
  }

  /** Operation {@code worlds:create}. */
  public Exchange createWorld(JsonNode body) {
    return api.send("POST", WORLDS, body);
  }

  /** Operation {@code worlds:get}. */
  public Exchange getWorld(String organizationId) {
    return api.send("GET", WORLDS + "/" + ApiClient.encode(organizationId));
  }

  /** Operation {@code worlds:delete}. */
  public Exchange deleteWorld(String organizationId) {
    return api.send("DELETE", WORLDS + "/" + ApiClient.encode(organizationId));
  }

  /** Operation {@code grants:create}. */
  public Exchange grant(JsonNode body) {
    return api.send("POST", GRANTS, body);
  }

  /** Operation {@code grants:create}, for a customer. */
  public Exchange grant(String customerId, String benefitId) {
    return grant(JsonNodes.object().put("customer_id", customerId).put("benefit_id", benefitId));
  }

  /** Operation {@code grants:revoke}. */
  public Exchange revoke(String grantId) {
    return api.send("DELETE", GRANTS + "/" + ApiClient.encode(grantId));
  }

  /** Operation {@code sandbox-files:update}. */
  public Exchange updateFile(String fileId, JsonNode body) {
    return api.send("PATCH", "/sandbox/files/" + ApiClient.encode(fileId), body);
  }

  /** Operation {@code health:get}. */
  public Exchange health() {
    return api.send("GET", "/health");
  }
}
