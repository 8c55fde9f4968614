package floe.contracttests.negative;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contract.Contract;
import floe.contract.Operation;
import floe.contract.document.ParameterSpec;
import floe.contracttests.check.Contracts;
import floe.contracttests.client.ApiClient;
import floe.contracttests.context.TestContext;
import floe.contracttests.target.Capability;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

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
  private static final List<String> BOOLEANS = List.of("true", "false", "1", "0", "yes", "off");
  private static final List<String> NOT_BOOLEANS = List.of("", "maybe", "2", "tru");
  private static final List<String> TEXTS = List.of(
      "", "ada", "%", "_", "\\", "\0", "'; drop table customer; --", "🎉", "x".repeat(1_000));
  private static final List<String> KEYS = List.of("plan", "", "]", "\0", "'; --", "a.b");
  private static final String UNKNOWN_ID = "0b5e4c1a-7d3f-4e4f-9a51-0123456789ab";

  private final ParameterRequests requests;
  private final boolean takesNul;
  private final String name;
  private final List<Object> location;
  private final List<RequestCase> cases = new ArrayList<>();

  private ParameterCases(ParameterRequests requests) {
    this.requests = requests;
    this.takesNul = requests.context().target().can(Capability.NUL_IN_PATHS);
    this.name = requests.parameter().name();
    this.location = List.of(requests.parameter().in().text(), name);
  }

  static List<RequestCase> cases(TestContext context) {
    List<RequestCase> cases = new ArrayList<>();
    for (Operation operation : Contracts.get().operations()) {
      for (ParameterSpec parameter : operation.parameters()) {
        if (parameter.schema().isPresent() && isSupported(context, operation)) {
          ParameterCases ofOne =
              new ParameterCases(new ParameterRequests(context, operation, parameter));
          ofOne.add(Contracts.get().of(operation), parameter.schema().orElseThrow());
          cases.addAll(ofOne.cases);
        }
      }
    }
    return cases;
  }

  private static boolean isSupported(TestContext context, Operation operation) {
    String id = operation.id();
    boolean isOfCustomer = id.startsWith("customers:");
    boolean isOfBenefit = id.startsWith("benefit") && !id.matches("benefits:(create|get)");
    boolean isOfControlApi = Contracts.get().sandbox().operation(id).isPresent();
    return (!isOfControlApi || context.target().can(Capability.WORLDS))
        && (!isOfCustomer || context.target().can(Capability.CUSTOMERS))
        && (!isOfBenefit || context.target().can(Capability.BENEFIT_CHANGES))
        && (!id.startsWith("requests:") || context.target().can(Capability.REQUEST_JOURNAL))
        && (!id.startsWith("faults:") || context.target().can(Capability.FAULTS))
        && (!id.startsWith("rate-limit:") || context.target().can(Capability.RATE_LIMITS));
  }

  private void add(Contract contract, String pointer) {
    JsonNode schema = contract.resolve(pointer);
    boolean inPath = requests.parameter().in() == ParameterSpec.In.PATH;
    if (inPath && schema.path("format").asText().equals("uuid4")) {
      INVALID_IDS.stream().filter(text -> takesNul || !text.equals("\0")).forEach(this::addInvalid);
    } else if (inPath && schema.path("type").asText().equals("string")) {
      TEXTS.stream()
          .filter(text -> !text.isEmpty() && (takesNul || !text.equals("\0")))
          .forEach(text -> cases.add(requests.notFound(text)));
    } else if (schema.path("type").asText().equals("integer")) {
      NOT_INTEGERS.forEach(this::addInvalid);
      for (String text : INTEGERS) {
        if (isWithin(schema, text)) {
          addValid(text);
        } else {
          addInvalid(text);
        }
      }
    } else if (schema.path("type").asText().equals("boolean")) {
      addBooleans();
    } else if (schema.has("anyOf")) {
      addUnion(SchemaNavigator.at(contract, pointer));
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

  /** Adds the cases of a parameter that takes one value or several, or none. */
  private void addUnion(SchemaNavigator schema) {
    SchemaNavigator value = schema.branches().stream()
        .map(branch -> branch.types().contains("array") ? branch.items() : branch)
        .filter(branch -> !branch.types().contains("null"))
        .findFirst()
        .orElseThrow();
    if (value.types().equals(Set.of("boolean"))) {
      addBooleans();
    } else if (value.node().has("enum")) {
      addEnum(value, !schema.types().contains("string"));
    } else if (value.node().path("format").asText().equals("uuid4")) {
      INVALID_IDS.forEach(this::addInvalid);
      cases.add(
          requests.invalidQuery(query(UNKNOWN_ID) + "&" + query("no"), List.of("query", name, 1)));
      addValid(UNKNOWN_ID);
      cases.add(requests.valid(query(UNKNOWN_ID) + "&" + query(UNKNOWN_ID)));
      cases.add(requests.valid("unknown=1&" + query(UNKNOWN_ID)));
    } else if (value.types().equals(Set.of("string"))) {
      TEXTS.forEach(this::addValid);
    } else {
      KEYS.forEach(
          key -> cases.add(requests.valid(ApiClient.encode(name + "[" + key + "]") + "=x")));
    }
  }

  private void addBooleans() {
    NOT_BOOLEANS.forEach(this::addInvalid);
    BOOLEANS.forEach(this::addValid);
  }

  /**
   * Adds the cases of a parameter that takes some texts only.
   *
   * @param isList whether a single value is a list of one, too
   */
  private void addEnum(SchemaNavigator value, boolean isList) {
    List<Object> first = isList ? List.of("query", name, 0) : location;
    cases.add(requests.invalid("no such value", first));
    cases.add(requests.invalid("", first));
    for (JsonNode one : value.node().path("enum")) {
      addValid(one.asText());
      cases.add(requests.valid(query(one.asText()) + "&" + query(one.asText())));
    }
  }

  private void addInvalid(String text) {
    cases.add(requests.invalid(text, location));
  }

  private void addValid(String text) {
    if (!requests.operation().declaration().has(STREAM)
        && requests.parameter().in() == ParameterSpec.In.QUERY) {
      cases.add(requests.valid(query(text)));
    }
  }

  private String query(String text) {
    return name + "=" + ApiClient.encode(text);
  }
}
