package floe.contracttests.client;

import com.fasterxml.jackson.databind.JsonNode;

/** The operations on files. */
public record FilesClient(ApiClient api) {
  private static final String FILES = "/v1/files/";

  /** Returns the same operations with another token. */
  public FilesClient as(String token) {
    return new FilesClient(api.as(token));
  }

  /** Returns the same operations without a token. */
  public FilesClient anonymous() {
    return new FilesClient(api.anonymous());
  }

  /** Returns the same operations with one more header. */
  public FilesClient with(String header, String value) {
    return new FilesClient(api.with(header, value));
  }

  /** Calls operation {@code files:list}; the query has names and values in turn. */
  public Exchange list(String... query) {
    return api.send("GET", FILES + ApiClient.query(query));
  }

  /** Calls operation {@code files:create}. */
  public Exchange create(JsonNode body) {
    return api.send("POST", FILES, body);
  }

  /** Calls operation {@code files:create} with a body of any bytes. */
  public Exchange create(byte[] body) {
    return api.send("POST", FILES, body);
  }

  /** Calls operation {@code files:uploaded}. */
  public Exchange uploaded(String id, JsonNode body) {
    return api.send("POST", FILES + ApiClient.encode(id) + "/uploaded", body);
  }

  /** Calls operation {@code files:update}. */
  public Exchange update(String id, JsonNode body) {
    return api.send("PATCH", FILES + ApiClient.encode(id), body);
  }

  /** Calls operation {@code files:delete}. */
  public Exchange delete(String id) {
    return api.send("DELETE", FILES + ApiClient.encode(id));
  }

  /** Calls operation {@code files:download}. */
  public Exchange download(String id) {
    return api.send("GET", FILES + ApiClient.encode(id) + "/download");
  }
}
