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
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Makes requests whose parameters in path and query are valid or invalid. */
final class ParameterCases {
  private static final List<String> NOT_INTEGERS =
      List.of("abc", "", "1.5", "0x1", "1e3", "--1", "99999999999999999999999");
  private static final List<String> INTEGERS = List.of(
      "0",
      "-1",
      "-9223372036854775808",
      "1",
      "2",
      "100",
      "101",
      "2147483648",
      "9223372036854775807");

  /** Marks an operation whose answer does not end by itself. */
  private static final String STREAM = "x-floe-stream";

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
      if (!isThere(context, operation)) {
        continue;
      }
      for (ParameterSpec parameter : operation.parameters()) {
        if (parameter.schema().isPresent()) {
          of(context, operation, parameter, cases);
        }
      }
    }
    return cases;
  }

  private static boolean isThere(TestContext context, Operation operation) {
    return (context.target().can(Capability.REQUEST_JOURNAL)
            || !operation.id().startsWith("requests:"))
        && (context.target().can(Capability.RATE_LIMITS)
            || !operation.id().startsWith("rate-limit:"));
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
      integers(context, operation, parameter, schema, cases);
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

  private static void integers(
      TestContext context,
      Operation operation,
      ParameterSpec parameter,
      JsonNode schema,
      List<RequestCase> cases) {
    boolean header = parameter.in() == ParameterSpec.In.HEADER;
    List<Object> loc = List.of(header ? "header" : "query", parameter.name());
    NOT_INTEGERS.forEach(text -> cases.add(invalid(context, operation, parameter, text, loc)));
    for (String text : INTEGERS) {
      if (!isWithin(schema, text)) {
        cases.add(invalid(context, operation, parameter, text, loc));
      } else if (!operation.declaration().has(STREAM)) {
        cases.add(valid(context, operation, parameter.name() + "=" + text));
      }
    }
  }

  private static boolean isWithin(JsonNode schema, String text) {
    BigInteger number = new BigInteger(text);
    return (!schema.has("minimum")
            || number.compareTo(schema.path("minimum").bigIntegerValue()) >= 0)
        && (!schema.has("exclusiveMinimum")
            || number.compareTo(schema.path("exclusiveMinimum").bigIntegerValue()) > 0)
        && (!schema.has("maximum")
            || number.compareTo(schema.path("maximum").bigIntegerValue()) <= 0);
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
    if (parameter.in() == ParameterSpec.In.HEADER) {
      return new RequestCase(
          operation.id(),
          shown,
          () -> assertRefused(
              client(context, operation)
                  .with(parameter.name(), text)
                  .send(operation.method(), path(context, operation)),
              loc));
    }
    return invalidQuery(context, operation, parameter.name() + "=" + encoded, loc, shown);
  }

  private static RequestCase invalidQuery(
      TestContext context, Operation operation, String query, List<Object> loc) {
    return invalidQuery(context, operation, query, loc, query);
  }

  private static RequestCase invalidQuery(
      TestContext context, Operation operation, String query, List<Object> loc, String shown) {
    return new RequestCase(
        operation.id(),
        shown,
        () -> assertRefused(send(context, operation, path(context, operation) + "?" + query), loc));
  }

  /** The operation's path, in the context's world where it is one of a world. */
  private static String path(TestContext context, Operation operation) {
    return operation.path().replace("{organization_id}", context.world().organizationId());
  }

  private static RequestCase valid(TestContext context, Operation operation, String query) {
    return new RequestCase(
        operation.id(),
        query,
        () -> ExchangeAssertions.assertStatus(
            200, send(context, operation, path(context, operation) + "?" + query)));
  }

  private static Exchange send(TestContext context, Operation operation, String target) {
    ApiClient api = client(context, operation);
    return operation.body().isPresent()
        ? api.send(operation.method(), target, JsonNodes.object())
        : api.send(operation.method(), target);
  }

  private static ApiClient client(TestContext context, Operation operation) {
    boolean portal = operation.path().contains("customer-portal");
    return operation.security().isEmpty()
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
