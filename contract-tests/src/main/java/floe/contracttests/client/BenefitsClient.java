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

  /** Returns the body that creates a benefit of files. */
  public static ObjectNode of(List<String> fileIds) {
    ObjectNode body =
        JsonNodes.object().put("type", "downloadables").put("description", "Field recordings");
    var files = body.putObject("properties").putArray("files");
    fileIds.forEach(files::add);
    return body;
  }
}
