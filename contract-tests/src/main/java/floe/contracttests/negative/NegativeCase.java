package floe.contracttests.negative;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One way to break a valid body.
 *
 * @param name what is broken and how
 * @param place names and indexes on the way to it, without the tags of unions; empty for the body
 *     itself
 * @param change breaks a copy of the body
 */
record NegativeCase(String name, List<Object> place, UnaryOperator<JsonNode> change) {

  /** Whether both can be made in one body and still be told apart. */
  boolean isApartFrom(NegativeCase other) {
    int shorter = Math.min(place.size(), other.place.size());
    return !place.subList(0, shorter).equals(other.place.subList(0, shorter));
  }

  /**
   * Whether a fault's location leads to this place: unions may put the names of their branches in
   * between.
   */
  boolean isAt(JsonNode loc) {
    int found = 0;
    for (int i = 1; i < loc.size() && found < place.size(); i++) {
      Object expected = place.get(found);
      boolean same = expected instanceof Integer index
          ? loc.path(i).isInt() && loc.path(i).intValue() == index
          : loc.path(i).isTextual() && loc.path(i).textValue().equals(expected);
      found += same ? 1 : 0;
    }
    return found == place.size() && loc.path(0).asText().equals("body");
  }
}
