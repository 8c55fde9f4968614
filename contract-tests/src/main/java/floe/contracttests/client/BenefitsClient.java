package floe.contracttests.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The operations on benefits. */
public record BenefitsClient(ApiClient api) {
  private static final String BENEFITS = "/v1/benefits/";

  /** Returns the same operations with another token. */
  public BenefitsClient as(String token) {
    return new BenefitsClient(api.as(token));
  }

  /** Returns the same operations without a token. */
  public BenefitsClient anonymous() {
    return new BenefitsClient(api.anonymous());
  }

  /** Calls operation {@code benefits:create}. */
  public Exchange create(JsonNode body) {
    return api.send("POST", BENEFITS, body);
  }

  /** Calls operation {@code benefits:get}. */
  public Exchange get(String id) {
    return api.send("GET", BENEFITS + ApiClient.encode(id));
  }

  /** Sends {@code benefits:list}; parameters are names and values in turn. */
  public Exchange list(String... parameters) {
    return api.send("GET", BENEFITS + ApiClient.query(parameters));
  }

  /** Sends {@code benefits:update}. */
  public Exchange update(String id, JsonNode body) {
    return api.send("PATCH", BENEFITS + ApiClient.encode(id), body);
  }

  /** Sends {@code benefits:update} with other files. */
  public Exchange updateFiles(String id, String... fileIds) {
    ObjectNode body = JsonNodes.object().put("type", "downloadables");
    body.set("properties", of(List.of(fileIds)).path("properties"));
    return update(id, body);
  }

  /** Sends {@code benefits:delete}. */
  public Exchange delete(String id) {
    return api.send("DELETE", BENEFITS + ApiClient.encode(id));
  }

  /** Sends {@code benefits:files}; parameters are names and values in turn. */
  public Exchange files(String id, String... parameters) {
    return api.send(
        "GET", BENEFITS + ApiClient.encode(id) + "/files" + ApiClient.query(parameters));
  }

  /** Sends {@code benefits:grants}; parameters are names and values in turn. */
  public Exchange grants(String id, String... parameters) {
    return api.send(
        "GET", BENEFITS + ApiClient.encode(id) + "/grants" + ApiClient.query(parameters));
  }

  /** Sends {@code benefit-grants:list}; parameters are names and values in turn. */
  public Exchange allGrants(String... parameters) {
    return api.send("GET", "/v1/benefit-grants/" + ApiClient.query(parameters));
  }

  /** Returns the body that creates a benefit of files. */
  public static ObjectNode of(List<String> fileIds) {
    ObjectNode body =
        JsonNodes.object().put("type", "downloadables").put("description", "Field recordings");
    var files = body.putObject("properties").putArray("files");
    fileIds.forEach(files::add);
    return body;
  }
}
