package floe.contracttests.model.command;

import floe.contracttests.client.ApiClient;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.target.Capability;
import floe.contracttests.target.Scopes;
import java.util.Set;

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
  GET_BENEFIT("GET", "/v1/benefits/" + SendUnusualRequest.UNKNOWN_ID, Scopes.BENEFITS_READ),
  LIST_BENEFITS("GET", "/v1/benefits/", Scopes.BENEFITS_READ),
  UPDATE_BENEFIT("PATCH", "/v1/benefits/" + SendUnusualRequest.UNKNOWN_ID, Scopes.BENEFITS_WRITE),
  DELETE_BENEFIT("DELETE", "/v1/benefits/" + SendUnusualRequest.UNKNOWN_ID, Scopes.BENEFITS_WRITE),
  LIST_FILES_OF_BENEFIT(
      "GET", "/v1/benefits/" + SendUnusualRequest.UNKNOWN_ID + "/files", Scopes.BENEFITS_READ),
  LIST_GRANTS("GET", "/v1/benefit-grants/", Scopes.BENEFITS_READ),
  LIST_CUSTOMERS("GET", "/v1/customers/", Scopes.CUSTOMERS_READ),
  CREATE_CUSTOMER("POST", "/v1/customers/", Scopes.CUSTOMERS_WRITE),
  GET_CUSTOMER("GET", "/v1/customers/" + SendUnusualRequest.UNKNOWN_ID, Scopes.CUSTOMERS_READ),
  UPDATE_CUSTOMER(
      "PATCH", "/v1/customers/" + SendUnusualRequest.UNKNOWN_ID, Scopes.CUSTOMERS_WRITE),
  DELETE_CUSTOMER(
      "DELETE", "/v1/customers/" + SendUnusualRequest.UNKNOWN_ID, Scopes.CUSTOMERS_WRITE),
  GET_EXTERNAL_CUSTOMER("GET", "/v1/customers/external/nobody", Scopes.CUSTOMERS_READ);

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

  /** Returns whether it lists what there is, so that there is always an answer. */
  boolean isList() {
    return method.equals("GET") && path.endsWith("/");
  }

  /** Returns what a target needs to serve it. */
  Set<Capability> requires() {
    if (path.startsWith("/v1/customers/")) {
      return Set.of(Capability.CUSTOMERS);
    }
    boolean isOld = this == CREATE_BENEFIT || this == GET_BENEFIT;
    return path.startsWith("/v1/benefit") && !isOld ? Set.of(Capability.BENEFIT_CHANGES) : Set.of();
  }

  /** Calls it, with an empty object where it has a body. */
  Exchange call(ApiClient api) {
    boolean withBody = method.startsWith("P");
    return withBody ? api.send(method, path, JsonNodes.object()) : api.send(method, path);
  }
}
