package floe.contract.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import floe.contract.document.References;
import floe.contract.message.Fault;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Converts the errors of the schema library to faults: at most one for each location, with the
 * location and wording of pydantic.
 */
final class FaultMapper {
  /** The maximum number of faults that are reported; a body of a few MB could have millions. */
  static final int MAX_FAULTS = Fault.MAX_REPORTED;

  /** Validation stops after so many errors. Several errors can be one fault. */
  static final int MAX_ERRORS = 10 * MAX_FAULTS;

  private static final String UNEVALUATED = "unevaluatedProperties";

  private final SchemaCache cache;
  private final List<Object> prefix;
  private final FaultWording wording;

  FaultMapper(References references, List<Object> prefix, boolean fromText) {
    this.cache = new SchemaCache(references);
    this.prefix = prefix;
    this.wording = new FaultWording(fromText);
  }

  List<Fault> map(JsonNode schema, JsonNode value, List<Error> errors) {
    Map<List<Object>, Fault> faults = new LinkedHashMap<>();
    Map<List<Object>, Integer> ranks = new LinkedHashMap<>();
    for (Error error : errors.subList(0, Math.min(MAX_ERRORS, errors.size()))) {
      Optional<ErrorLocator> location = ErrorLocator.of(error, schema, value, prefix, cache);
      if (location.isEmpty() || isSummary(error) || isConsequence(error, location.get(), errors)) {
        continue;
      }
      Fault fault = wording.describe(error, location.get());
      int rank = rank(error);
      Integer knownRank = ranks.get(fault.loc());
      if (knownRank == null || rank < knownRank) {
        faults.put(fault.loc(), fault);
        ranks.put(fault.loc(), rank);
      }
    }
    return faults.isEmpty()
        ? List.of(generalFault(value))
        : faults.values().stream().limit(MAX_FAULTS).toList();
  }

  /**
   * Returns whether an error only says that no branch of a union matches; the errors of the
   * branches say why.
   */
  private static boolean isSummary(Error error) {
    return error.getMessageKey().equals("oneOf");
  }

  /**
   * Returns whether an error is a consequence of another: if a part of a composition is invalid,
   * the library reports all properties of the part as unevaluated.
   */
  private boolean isConsequence(Error error, ErrorLocator location, List<Error> errors) {
    return error.getKeyword().equals(UNEVALUATED)
        && errors.stream().anyMatch(other -> !other.getKeyword().equals(UNEVALUATED))
        && cache.declares(location.schema(), String.valueOf(error.getProperty()));
  }

  private Fault generalFault(JsonNode value) {
    return Fault.of("value_error", prefix, "Value error, none of the alternatives fits", value);
  }

  /**
   * Returns the rank of an error: of several errors at one location, the one with the lowest rank
   * is reported.
   */
  private static int rank(Error error) {
    return switch (error.getKeyword()) {
      case "const", "enum" -> 0;
      case "type", "required" -> 1;
      case "oneOf", "not" -> 9;
      default -> 2;
    };
  }
}
