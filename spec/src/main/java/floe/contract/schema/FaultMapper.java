package floe.contract.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import floe.contract.document.References;
import floe.contract.message.Fault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns the schema library's errors into faults: one a place, each where and as pydantic would
 * report it.
 */
final class FaultMapper {
  /** More are not reported: no one reads them, and a body of some MB could hold millions. */
  static final int MAX_FAULTS = 10_000;

  private static final String UNEVALUATED = "unevaluatedProperties";

  private final SchemaCache lookups;
  private final List<Object> prefix;
  private final FaultWording wording;

  FaultMapper(References references, List<Object> prefix, boolean text) {
    this.lookups = new SchemaCache(references);
    this.prefix = prefix;
    this.wording = new FaultWording(text);
  }

  List<Fault> map(JsonNode schema, JsonNode value, List<Error> errors) {
    Map<List<Object>, Fault> faults = new LinkedHashMap<>();
    Map<List<Object>, Integer> ranks = new LinkedHashMap<>();
    for (Error error : errors.subList(0, Math.min(MAX_FAULTS, errors.size()))) {
      Optional<ErrorLocator> found = ErrorLocator.of(error, schema, value, prefix, lookups);
      if (found.isEmpty() || isSummary(error) || isAftermath(error, found.get(), errors)) {
        continue;
      }
      Fault fault = wording.describe(error, found.get());
      int rank = rank(error);
      Integer known = ranks.get(fault.loc());
      if (known == null || rank < known) {
        faults.put(fault.loc(), fault);
        ranks.put(fault.loc(), rank);
      }
    }
    return faults.isEmpty() ? List.of(unexplained(value)) : new ArrayList<>(faults.values());
  }

  /** The library's remark that no branch fits; the branches have said why. */
  private static boolean isSummary(Error error) {
    return error.getMessageKey().equals("oneOf");
  }

  /**
   * Where a part of a composition fails, the library takes all of the part's own properties for
   * undeclared.
   */
  private boolean isAftermath(Error error, ErrorLocator place, List<Error> errors) {
    return error.getKeyword().equals(UNEVALUATED)
        && errors.stream().anyMatch(other -> !other.getKeyword().equals(UNEVALUATED))
        && lookups.declares(place.schema(), String.valueOf(error.getProperty()));
  }

  private Fault unexplained(JsonNode value) {
    return Fault.of("value_error", prefix, "Value error, none of the alternatives fits", value);
  }

  /** Where several keywords refuse one value, the one that says most about it is reported. */
  private static int rank(Error error) {
    return switch (error.getKeyword()) {
      case "const", "enum" -> 0;
      case "type", "required" -> 1;
      case "oneOf", "not" -> 9;
      default -> 2;
    };
  }
}
