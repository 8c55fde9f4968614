package floe.contracttests.client;

import com.fasterxml.jackson.databind.JsonNode;

/** The operation on customer sessions. */
public record SessionsClient(ApiClient api) {

  /** Returns the same operation with another token. */
  public SessionsClient as(String token) {
    return new SessionsClient(api.as(token));
  }

  /** Returns the same operation without a token. */
  public SessionsClient anonymous() {
    return new SessionsClient(api.anonymous());
  }

  /** Calls operation {@code customer-sessions:create}. */
  public Exchange create(JsonNode body) {
    return api.send("POST", "/v1/customer-sessions/", body);
  }
}
