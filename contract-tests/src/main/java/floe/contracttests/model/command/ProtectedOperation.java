package floe.contracttests.model.command;

import floe.contracttests.client.ApiClient;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.target.Scopes;

/** The operations that need a token, each called on something that does not exist. */
public enum ProtectedOperation {
  LIST_FILES("GET", "/v1/files/", Scopes.FILES_READ),
  CREATE_FILE("POST", "/v1/files/", Scopes.FILES_WRITE),
  UPDATE_FILE("PATCH", "/v1/files/" + SendUnusualRequest.UNKNOWN_ID, Scopes.FILES_WRITE),
  DELETE_FILE("DELETE", "/v1/files/" + SendUnusualRequest.UNKNOWN_ID, Scopes.FILES_WRITE),
  DOWNLOAD_FILE(
      "GET", "/v1/files/" + SendUnusualRequest.UNKNOWN_ID + "/download", Scopes.FILES_READ),
  COMPLETE_UPLOAD(
      "POST", "/v1/files/" + SendUnusualRequest.UNKNOWN_ID + "/uploaded", Scopes.FILES_WRITE),
  /** Needs a session token, which has no scopes. */
  LIST_DOWNLOADABLES("GET", FollowLink.PORTAL, ""),
  CREATE_SESSION("POST", "/v1/customer-sessions/", Scopes.CUSTOMER_SESSIONS_WRITE),
  CREATE_BENEFIT("POST", "/v1/benefits/", Scopes.BENEFITS_WRITE),
  GET_BENEFIT("GET", "/v1/benefits/" + SendUnusualRequest.UNKNOWN_ID, Scopes.BENEFITS_READ);

  private final String method;
  private final String path;
  private final String scope;

  ProtectedOperation(String method, String path, String scope) {
    this.method = method;
    this.path = path;
    this.scope = scope;
  }

  /** Returns whether customers and members call it, with the token of a session. */
  boolean isOfPortal() {
    return this == LIST_DOWNLOADABLES;
  }

  /** Returns the scope that it needs; empty for an operation of the portal. */
  String scope() {
    return scope;
  }

  /** Calls it, with an empty object where it has a body. */
  Exchange call(ApiClient api) {
    boolean withBody = method.startsWith("P");
    return withBody ? api.send(method, path, JsonNodes.object()) : api.send(method, path);
  }
}
