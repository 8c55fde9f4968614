package floe.contracttests.scenario;

import static floe.contracttests.client.SandboxOperation.FAULTS_CREATE;
import static floe.contracttests.client.SandboxOperation.FAULTS_LIST;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.client.RawConnection;
import floe.contracttests.client.RawResponse;
import floe.contracttests.context.TestContext;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fault rules of a context's world, and requests that bear what the rules do. */
record FaultRuleClient(TestContext context) {

  /** Returns a rule that fires once. */
  static ObjectNode rule(String step, String effect) {
    ObjectNode rule = JsonNodes.object().put("on", step);
    rule.set("effect", JsonNodes.parse(effect.replace('\'', '"')));
    return rule;
  }

  /** Adds a rule that fires once, and returns its id. */
  String add(String step, String effect) {
    return add(rule(step, effect));
  }

  /** Adds a rule, and returns its id. */
  String add(JsonNode rule) {
    Exchange added = context.sandbox().send(FAULTS_CREATE, rule, context.world().organizationId());
    assertThat(added.status()).as("status of faults:create").isEqualTo(201);
    return added.text("/id");
  }

  /** Returns the world's rules with their accounts. */
  List<JsonNode> list(String... query) {
    Exchange listed = context.sandbox().query(FAULTS_LIST, context.world().organizationId(), query);
    assertThat(listed.status()).as("status of faults:list").isEqualTo(200);
    return listed.at("/items").valueStream().toList();
  }

  /** Returns how often each rule has fired. */
  List<Integer> fired() {
    return list().stream().map(rule -> rule.path("fired").asInt()).toList();
  }

  /** Calls the API with the organization's token, over a connection of its own. */
  RawResponse call(String method, String path, byte[] body) {
    return RawConnection.exchange(method, url(path), headers(), body);
  }

  /** Reads from the API, likewise. */
  RawResponse get(String path) {
    return call("GET", path, new byte[0]);
  }

  URI url(String path) {
    return URI.create(context.target().apiUrl() + path);
  }

  /** Returns the headers of a request with the organization's token and a JSON body. */
  Map<String, String> headers() {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Authorization", "Bearer " + context.world().accessToken());
    headers.put("Content-Type", "application/json");
    return headers;
  }
}
