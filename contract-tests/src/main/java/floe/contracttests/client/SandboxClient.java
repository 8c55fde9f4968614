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

  /** Calls operation {@code worlds:list}, with a query of names and values in turn. */
  public Exchange listWorlds(String... namesAndValues) {
    return api.send("GET", WORLDS + ApiClient.query(namesAndValues));
  }

  /** Calls operation {@code worlds:reset}. */
  public Exchange resetWorld(String organizationId) {
    return api.send("POST", WORLDS + "/" + ApiClient.encode(organizationId) + "/reset");
  }

  /** Calls operation {@code fixtures:create}. */
  public Exchange addFixtures(String organizationId, JsonNode fixtures) {
    return api.send(
        "POST", WORLDS + "/" + ApiClient.encode(organizationId) + "/fixtures", fixtures);
  }

  /** Calls operation {@code snapshots:create}. */
  public Exchange createSnapshot(String organizationId, JsonNode body) {
    return api.send("POST", snapshotsOf(organizationId), body);
  }

  /** Calls operation {@code snapshots:list}. */
  public Exchange listSnapshots(String organizationId) {
    return api.send("GET", snapshotsOf(organizationId));
  }

  /** Calls operation {@code snapshots:restore}. */
  public Exchange restoreSnapshot(String organizationId, String id) {
    return api.send("POST", snapshotsOf(organizationId) + "/" + ApiClient.encode(id) + "/restore");
  }

  /** Calls operation {@code snapshots:delete}. */
  public Exchange deleteSnapshot(String organizationId, String id) {
    return api.send("DELETE", snapshotsOf(organizationId) + "/" + ApiClient.encode(id));
  }

  private static String snapshotsOf(String organizationId) {
    return WORLDS + "/" + ApiClient.encode(organizationId) + "/snapshots";
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

  /** Calls operation {@code requests:list}, with a query of names and values in turn. */
  public Exchange requests(String organizationId, String... namesAndValues) {
    return api.send("GET", requestsOf(organizationId) + ApiClient.query(namesAndValues));
  }

  /** Calls operation {@code requests:stream}, with a query of names and values in turn. */
  public EventStreamReader follow(String organizationId, String... namesAndValues) {
    return EventStreamReader.open(
        api, api.request("GET", streamOf(organizationId) + ApiClient.query(namesAndValues)));
  }

  /** Calls operation {@code requests:stream} that is expected to be refused. */
  public Exchange refusedStream(String organizationId, String... namesAndValues) {
    return api.send("GET", streamOf(organizationId) + ApiClient.query(namesAndValues));
  }

  /** Calls operation {@code requests:unassigned}, with a query of names and values in turn. */
  public Exchange unassignedRequests(String... namesAndValues) {
    return api.send("GET", "/sandbox/requests" + ApiClient.query(namesAndValues));
  }

  /** Calls operation {@code rate-limit:get}. */
  public Exchange getRateLimit(String organizationId) {
    return api.send("GET", rateLimitOf(organizationId));
  }

  /** Calls operation {@code rate-limit:set}. */
  public Exchange setRateLimit(String organizationId, JsonNode setting) {
    return api.send("PUT", rateLimitOf(organizationId), setting);
  }

  /** Calls operation {@code rate-limit:set}, so many requests in a period. */
  public Exchange setRateLimit(String organizationId, int requests, String period) {
    return setRateLimit(
        organizationId, JsonNodes.object().put("requests", requests).put("period", period));
  }

  /** Calls operation {@code rate-limit:delete}. */
  public Exchange deleteRateLimit(String organizationId) {
    return api.send("DELETE", rateLimitOf(organizationId));
  }

  private static String requestsOf(String organizationId) {
    return WORLDS + "/" + ApiClient.encode(organizationId) + "/requests";
  }

  private static String streamOf(String organizationId) {
    return requestsOf(organizationId) + "/stream";
  }

  private static String rateLimitOf(String organizationId) {
    return WORLDS + "/" + ApiClient.encode(organizationId) + "/rate-limit";
  }

  /** Returns a client that sends one more header. */
  public SandboxClient with(String header, String value) {
    return new SandboxClient(api.with(header, value));
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

  /** Calls operation {@code faults:create}. */
  public Exchange addFault(String organizationId, JsonNode rule) {
    return api.send("POST", faults(organizationId), rule);
  }

  /**
   * Calls operation {@code faults:list}.
   *
   * @param query names and values in turn
   */
  public Exchange listFaults(String organizationId, String... query) {
    return api.send("GET", faults(organizationId) + ApiClient.query(query));
  }

  /** Calls operation {@code faults:delete}. */
  public Exchange deleteFault(String organizationId, String ruleId) {
    return api.send("DELETE", faults(organizationId) + "/" + ApiClient.encode(ruleId));
  }

  /** Calls operation {@code faults:clear}. */
  public Exchange clearFaults(String organizationId) {
    return api.send("DELETE", faults(organizationId));
  }

  private static String faults(String organizationId) {
    return WORLDS + "/" + ApiClient.encode(organizationId) + "/faults";
  }

  /** Calls operation {@code health:get}. */
  public Exchange health() {
    return api.send("GET", "/health");
  }
}
