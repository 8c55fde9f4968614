package floe.contracttests.negative;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One way to break a valid body.
 *
 * @param name what is broken and how
 * @param location names and indexes that lead to what is broken, without the tags of unions; empty
 *     for the body itself
 * @param change breaks a copy of the body
 */
record NegativeCase(String name, List<Object> location, UnaryOperator<JsonNode> change) {

  /** Returns what is broken and where, e.g. {@code type 7 in parts[0].number}. */
  String description() {
    StringBuilder path = new StringBuilder();
    for (Object step : location) {
      path.append(step instanceof Integer ? "[" + step + "]" : (path.isEmpty() ? "" : ".") + step);
    }
    return name + " in " + (path.isEmpty() ? "the body" : path);
  }

  /** Returns whether both can be applied to one body, and their faults still be distinguished. */
  boolean isApartFrom(NegativeCase other) {
    int shorter = Math.min(location.size(), other.location.size());
    return !location.subList(0, shorter).equals(other.location.subList(0, shorter));
  }

  /** Returns whether a fault is located here; unions may insert the names of their branches. */
  boolean isAt(JsonNode loc) {
    int found = 0;
    for (int i = 1; i < loc.size() && found < location.size(); i++) {
      Object expected = location.get(found);
      boolean same = expected instanceof Integer index
          ? loc.path(i).isInt() && loc.path(i).intValue() == index
          : loc.path(i).isTextual() && loc.path(i).textValue().equals(expected);
      found += same ? 1 : 0;
    }
    return found == location.size() && loc.path(0).asText().equals("body");
  }
}
