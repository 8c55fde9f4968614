package floe.contracttests.check;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contract.Operation;
import floe.contract.message.Fault;
import floe.contracttests.client.Exchange;
import java.util.List;

/** Says in words what a fault of an answer is, and what should be there instead. */
final class FaultReport {
  /** What the subject of a violation begins with that is about a header. */
  static final String HEADER = "header ";

  private static final int LONGEST_SHOWN = 200;

  private FaultReport() {}

  /** Returns the violation that a fault of an answer is. */
  static Violation of(Fault fault, Operation operation, Exchange exchange) {
    if (fault.type().equals("status_undeclared")) {
      int status = exchange.status();
      return new Violation(
          Violation.CONTRACT,
          "status %d is not declared".formatted(status),
          "%s is answered with %d, which it does not declare".formatted(operation.id(), status),
          "one of the declared statuses "
              + String.join(", ", operation.responses().keySet()),
          "status " + status);
    }
    return of(fault, "the " + exchange.status() + " of " + operation.id());
  }

  /**
   * Returns the violation that a fault of an answer is.
   *
   * @param where which answer it is
   */
  static Violation of(Fault fault, String where) {
    boolean isHeader = !fault.loc().isEmpty() && "header".equals(fault.loc().get(0));
    String name = isHeader ? String.valueOf(fault.loc().get(1)) : name(fault.loc());
    if (isHeader && fault.type().equals("missing")) {
      return missingHeader(name);
    }
    String subject = isHeader ? HEADER + name + ": " + problem(fault) : name + " " + problem(fault);
    return new Violation(
        Violation.CONTRACT,
        subject,
        "%s at %s: %s, in %s".formatted(fault.type(), path(fault.loc()), fault.msg(), where),
        expected(fault),
        actual(fault));
  }

  static Violation missingHeader(String name) {
    return new Violation(
        Violation.CONTRACT,
        HEADER + name + " is missing",
        HEADER + name + " is missing",
        HEADER + name + ", which is declared as required",
        "no such header");
  }

  private static String problem(Fault fault) {
    return switch (fault.type()) {
      case "missing" -> "is missing";
      case "extra_forbidden" -> "is not declared";
      case "body_undeclared" -> "came though there should be none";
      case "json_invalid" -> "is not JSON";
      case "content_type_undeclared" -> "is not as declared";
      default -> "is wrong (" + fault.type() + ")";
    };
  }

  private static String expected(Fault fault) {
    return switch (fault.type()) {
      case "missing" -> path(fault.loc()) + " is required";
      case "extra_forbidden" ->
        "only what the schema declares, which " + path(fault.loc()) + " is not";
      default -> fault.msg();
    };
  }

  private static String actual(Fault fault) {
    if (fault.type().equals("missing")) {
      return "nothing there";
    }
    return fault.input().map(FaultReport::shown).orElse(fault.type());
  }

  private static String shown(JsonNode input) {
    String text = input.toString();
    return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
  }

  /** Returns the last name of a location, without indexes: the same field wherever it appears. */
  private static String name(List<Object> loc) {
    for (int i = loc.size() - 1; i > 0; i--) {
      if (loc.get(i) instanceof String name) {
        return "field " + name;
      }
    }
    return loc.size() > 1 ? "item of the body" : "the body";
  }

  private static String path(List<Object> loc) {
    StringBuilder path = new StringBuilder();
    for (Object step : loc) {
      path.append(step instanceof Integer ? "[" + step + "]" : (path.isEmpty() ? "" : ".") + step);
    }
    return path.toString();
  }
}
