package floe.contracttests.negative;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contract.Operation;
import floe.contract.document.ParameterSpec;
import floe.contracttests.check.Contracts;
import floe.contracttests.check.ExchangeAssertions;
import floe.contracttests.client.ApiClient;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.context.TestContext;
import floe.contracttests.target.Capability;
import java.util.ArrayList;
import java.util.List;

/** Makes requests whose parameters in path and query are valid or invalid. */
final class ParameterCases {
  private static final List<String> NOT_INTEGERS =
      List.of("abc", "", "1.5", "0x1", "1e3", "--1", "99999999999999999999999");
  private static final List<String> NOT_POSITIVE = List.of("0", "-1", "-9223372036854775808");
  private static final List<String> INVALID_IDS = List.of(
      "no",
      "2c1de1f0-c4f6-11ee-a506-0242ac120002",
      "2c1de1f0-c4f6-41ee-a506",
      "\0",
      "%",
      "🎉",
      "x".repeat(1_000));
  private static final String UNKNOWN_ID = "0b5e4c1a-7d3f-4e4f-9a51-0123456789ab";

  private ParameterCases() {}

  static List<RequestCase> cases(TestContext context) {
    List<RequestCase> cases = new ArrayList<>();
    for (Operation operation : Contracts.get().operations()) {
      for (ParameterSpec parameter : operation.parameters()) {
        if (parameter.schema().isPresent()) {
          of(context, operation, parameter, cases);
        }
      }
    }
    return cases;
  }

  private static void of(
      TestContext context, Operation operation, ParameterSpec parameter, List<RequestCase> cases) {
    JsonNode schema = Contracts.get().of(operation).resolve(parameter.schema().orElseThrow());
    boolean path = parameter.in() == ParameterSpec.In.PATH;
    if (path && schema.path("format").asText().equals("uuid4")) {
      boolean takesNul = context.target().can(Capability.NUL_IN_PATHS);
      INVALID_IDS.stream()
          .filter(text -> takesNul || !text.equals("\0"))
          .forEach(text -> cases.add(
              invalid(context, operation, parameter, text, List.of("path", parameter.name()))));
    } else if (schema.path("type").asText().equals("integer")) {
      NOT_INTEGERS.forEach(text -> cases.add(
          invalid(context, operation, parameter, text, List.of("query", parameter.name()))));
      NOT_POSITIVE.forEach(text -> cases.add(
          invalid(context, operation, parameter, text, List.of("query", parameter.name()))));
      for (String text : List.of("1", "2", "100", "101", "2147483648", "9223372036854775807")) {
        cases.add(valid(context, operation, parameter.name() + "=" + text));
      }
    } else if (schema.has("anyOf")) {
      INVALID_IDS.forEach(text -> cases.add(
          invalid(context, operation, parameter, text, List.of("query", parameter.name()))));
      String many = UNKNOWN_ID + "&" + parameter.name() + "=no";
      cases.add(invalidQuery(
          context,
          operation,
          parameter.name() + "=" + many,
          List.of("query", parameter.name(), 1)));
      cases.add(valid(context, operation, parameter.name() + "=" + UNKNOWN_ID));
      cases.add(valid(
          context,
          operation,
          parameter.name() + "=" + UNKNOWN_ID + "&" + parameter.name() + "=" + UNKNOWN_ID));
      cases.add(valid(context, operation, "unknown=1&" + parameter.name() + "=" + UNKNOWN_ID));
    }
  }

  private static RequestCase invalid(
      TestContext context,
      Operation operation,
      ParameterSpec parameter,
      String text,
      List<Object> loc) {
    String shown =
        parameter.name() + " is " + (text.length() > 60 ? text.length() + " characters" : text);
    String encoded = ApiClient.encode(text);
    if (parameter.in() == ParameterSpec.In.PATH) {
      String target = operation.path().replace("{" + parameter.name() + "}", encoded);
      return new RequestCase(
          operation.id(), shown, () -> assertRefused(send(context, operation, target), loc));
    }
    return new RequestCase(
        operation.id(),
        shown,
        () -> assertRefused(
            send(context, operation, operation.path() + "?" + parameter.name() + "=" + encoded),
            loc));
  }

  private static RequestCase invalidQuery(
      TestContext context, Operation operation, String query, List<Object> loc) {
    return new RequestCase(
        operation.id(),
        query,
        () -> assertRefused(send(context, operation, operation.path() + "?" + query), loc));
  }

  private static RequestCase valid(TestContext context, Operation operation, String query) {
    return new RequestCase(
        operation.id(),
        query,
        () -> ExchangeAssertions.assertStatus(
            200, send(context, operation, operation.path() + "?" + query)));
  }

  private static Exchange send(TestContext context, Operation operation, String target) {
    boolean portal = operation.path().contains("customer-portal");
    ApiClient api = operation.security().isEmpty()
        ? context.api().anonymous()
        : context
            .api()
            .as(portal ? context.world().customer().token() : context.world().accessToken());
    return operation.body().isPresent()
        ? api.send(operation.method(), target, JsonNodes.object())
        : api.send(operation.method(), target);
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
