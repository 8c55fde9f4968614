package floe.contracttests.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contract.Operation;
import floe.contracttests.check.Contracts;
import floe.contracttests.client.ApiClient;
import floe.contracttests.client.BenefitsClient;
import floe.contracttests.client.CustomersClient;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.context.NewFile;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A valid request of an operation, whose ids need not exist.
 *
 * @param operation the operation's id
 * @param method the HTTP method
 * @param target path and query
 * @param body the JSON body, if it takes one
 */
record SampleRequest(String operation, String method, String target, Optional<ObjectNode> body) {
  private static final String ID = UUID.randomUUID().toString();

  /** Returns a request for each operation of the public API. */
  static List<SampleRequest> all() {
    return List.of(
        new SampleRequest("files:list", "GET", "/v1/files/", Optional.empty()),
        new SampleRequest(
            "files:create",
            "POST",
            "/v1/files/",
            Optional.of(NewFile.of(new byte[1]).body())),
        new SampleRequest(
            "files:uploaded", "POST", "/v1/files/" + ID + "/uploaded", Optional.of(completion())),
        new SampleRequest(
            "files:update",
            "PATCH",
            "/v1/files/" + ID,
            Optional.of(JsonNodes.object().put("version", "2"))),
        new SampleRequest("files:delete", "DELETE", "/v1/files/" + ID, Optional.empty()),
        new SampleRequest(
            "files:download", "GET", "/v1/files/" + ID + "/download", Optional.empty()),
        new SampleRequest(
            "customer_portal:downloadables:list",
            "GET",
            "/v1/customer-portal/downloadables/",
            Optional.empty()),
        new SampleRequest(
            "customer_portal:downloadables:get",
            "GET",
            "/v1/customer-portal/downloadables/none",
            Optional.empty()),
        new SampleRequest(
            "customer-sessions:create",
            "POST",
            "/v1/customer-sessions/",
            Optional.of(JsonNodes.object().put("customer_id", ID))),
        new SampleRequest(
            "benefits:create",
            "POST",
            "/v1/benefits/",
            Optional.of(BenefitsClient.of(List.of(ID)))),
        new SampleRequest("benefits:get", "GET", "/v1/benefits/" + ID, Optional.empty()),
        new SampleRequest("benefits:list", "GET", "/v1/benefits/", Optional.empty()),
        new SampleRequest(
            "benefits:update",
            "PATCH",
            "/v1/benefits/" + ID,
            Optional.of(JsonNodes.object().put("type", "downloadables"))),
        new SampleRequest("benefits:delete", "DELETE", "/v1/benefits/" + ID, Optional.empty()),
        new SampleRequest(
            "benefits:files", "GET", "/v1/benefits/" + ID + "/files", Optional.empty()),
        new SampleRequest(
            "benefits:grants", "GET", "/v1/benefits/" + ID + "/grants", Optional.empty()),
        new SampleRequest("benefit-grants:list", "GET", "/v1/benefit-grants/", Optional.empty()),
        new SampleRequest("customers:list", "GET", "/v1/customers/", Optional.empty()),
        new SampleRequest(
            "customers:create",
            "POST",
            "/v1/customers/",
            Optional.of(CustomersClient.team("Studio", "lin@shop.example"))),
        new SampleRequest("customers:get", "GET", "/v1/customers/" + ID, Optional.empty()),
        new SampleRequest(
            "customers:update", "PATCH", "/v1/customers/" + ID, Optional.of(named("Ada"))),
        new SampleRequest("customers:delete", "DELETE", "/v1/customers/" + ID, Optional.empty()),
        new SampleRequest(
            "customers:get_external", "GET", "/v1/customers/external/" + ID, Optional.empty()),
        new SampleRequest(
            "customers:update_external",
            "PATCH",
            "/v1/customers/external/" + ID,
            Optional.of(named("Ada"))),
        new SampleRequest(
            "customers:delete_external",
            "DELETE",
            "/v1/customers/external/" + ID,
            Optional.empty()));
  }

  /** Returns those that need an organization's or a person's token. */
  static List<SampleRequest> forOrganizations() {
    return all().stream().filter(request -> request.needs("access_token")).toList();
  }

  /** Returns those that need any token. */
  static List<SampleRequest> secured() {
    return all().stream()
        .filter(request -> !request.declared().security().isEmpty())
        .toList();
  }

  /** Returns those with an id in the path. */
  static List<SampleRequest> forOneResource() {
    return all().stream().filter(request -> request.target().contains(ID)).toList();
  }

  /** Returns those that carry a body. */
  static List<SampleRequest> withBody() {
    return all().stream().filter(request -> request.body().isPresent()).toList();
  }

  /** Returns the declared operation. */
  Operation declared() {
    return Contracts.get().files().operation(operation).orElseThrow();
  }

  /** Returns whether a token of this scheme is accepted. */
  boolean needs(String scheme) {
    return declared().security().stream().anyMatch(alternative -> alternative.containsKey(scheme));
  }

  /** Returns the scopes, any of which is sufficient. */
  List<String> scopes() {
    return declared().security().stream()
        .flatMap(way -> way.values().stream())
        .flatMap(List::stream)
        .distinct()
        .toList();
  }

  /** Returns the same request with another id in the path. */
  SampleRequest about(String id) {
    return new SampleRequest(operation, method, target.replace(ID, ApiClient.encode(id)), body);
  }

  /** Returns the same request with another target. */
  SampleRequest at(String otherTarget) {
    return new SampleRequest(operation, method, otherTarget, body);
  }

  /** Sends it. */
  Exchange with(ApiClient api) {
    return body.map(document -> api.send(method, target, document))
        .orElseGet(() -> api.send(method, target));
  }

  private static ObjectNode named(String name) {
    return JsonNodes.object().put("name", name);
  }

  private static ObjectNode completion() {
    ObjectNode body = JsonNodes.object().put("id", "none").put("path", "none");
    body.putArray("parts");
    return body;
  }

  @Override
  public String toString() {
    return operation;
  }
}
