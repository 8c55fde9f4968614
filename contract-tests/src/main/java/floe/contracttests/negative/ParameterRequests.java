package floe.contracttests.negative;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contract.Operation;
import floe.contract.document.ParameterSpec;
import floe.contracttests.check.ExchangeAssertions;
import floe.contracttests.client.ApiClient;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.context.TestContext;
import java.util.ArrayList;
import java.util.List;

/** Makes requests of an operation that give one of its parameters. */
record ParameterRequests(TestContext context, Operation operation, ParameterSpec parameter) {
  private static final String UNKNOWN_ID = "0b5e4c1a-7d3f-4e4f-9a51-0123456789ab";
  private static final int LONGEST_SHOWN = 60;

  /** Makes a request whose parameter is invalid, which a fault at this location has to say. */
  RequestCase invalid(String text, List<Object> loc) {
    String name = parameter.name();
    String shown = shown(text);
    if (parameter.in() == ParameterSpec.In.HEADER) {
      return new RequestCase(
          operation.id(),
          shown,
          () -> assertRefused(client().with(name, text).send(operation.method(), path()), loc));
    }
    String target = parameter.in() == ParameterSpec.In.PATH
        ? pathWith(text)
        : path() + "?" + name + "=" + ApiClient.encode(text);
    return new RequestCase(operation.id(), shown, () -> assertRefused(send(target), loc));
  }

  /** Makes a request whose path has a valid parameter by which nothing is found. */
  RequestCase notFound(String text) {
    return new RequestCase(
        operation.id(),
        shown(text),
        () -> ExchangeAssertions.assertStatus(404, send(pathWith(text))));
  }

  private String shown(String text) {
    return "parameter " + parameter.name() + " is "
        + (text.length() > LONGEST_SHOWN ? text.length() + " characters" : text);
  }

  private String pathWith(String text) {
    return operation
        .path()
        .replace("{" + parameter.name() + "}", ApiClient.encode(text))
        .replaceAll("\\{[^}]*}", UNKNOWN_ID);
  }

  /** Makes a request whose query is invalid, which a fault at this location has to say. */
  RequestCase invalidQuery(String query, List<Object> loc) {
    return new RequestCase(
        operation.id(), "refuses ?" + query, () -> assertRefused(send(path() + "?" + query), loc));
  }

  /** Makes a request that is valid. Where it needs an id in the path, nothing is found by it. */
  RequestCase valid(String query) {
    int status = pathInWorld().contains("{") ? 404 : 200;
    return new RequestCase(
        operation.id(),
        "takes ?" + query,
        () -> ExchangeAssertions.assertStatus(status, send(path() + "?" + query)));
  }

  private String path() {
    return pathInWorld().replaceAll("\\{[^}]*}", UNKNOWN_ID);
  }

  /** Returns the operation's path, in the context's world where it is one of a world. */
  private String pathInWorld() {
    return operation.path().replace("{organization_id}", context.world().organizationId());
  }

  private Exchange send(String target) {
    return operation.body().isPresent()
        ? client().send(operation.method(), target, JsonNodes.object())
        : client().send(operation.method(), target);
  }

  private ApiClient client() {
    boolean portal = operation.path().contains("customer-portal");
    return !operation.needsCredentials()
        ? context.api().anonymous()
        : context
            .api()
            .as(portal ? context.world().customer().token() : context.world().accessToken());
  }

  private static void assertRefused(Exchange answer, List<Object> loc) {
    ExchangeAssertions.assertError(422, "RequestValidationError", answer);
    boolean found = false;
    for (JsonNode fault : answer.at("/detail")) {
      List<Object> at = new ArrayList<>();
      fault
          .path("loc")
          .forEach(step -> at.add(step.isInt() ? (Object) step.intValue() : step.asText()));
      found |= at.equals(loc);
    }
    ExchangeAssertions.assertThat(
        found, answer, "no fault is located at " + loc + ": " + answer.bodyText());
  }
}
