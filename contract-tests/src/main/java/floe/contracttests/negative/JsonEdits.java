package floe.contracttests.negative;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Changes one place of a body, in a copy. */
final class JsonEdits {
  private JsonEdits() {}

  /** A copy with another value at a place; the value itself for the empty place. */
  static JsonNode set(JsonNode body, List<Object> place, JsonNode value) {
    if (place.isEmpty()) {
      return value;
    }
    JsonNode copy = body.deepCopy();
    JsonNode parent = at(copy, place.subList(0, place.size() - 1));
    Object last = place.get(place.size() - 1);
    if (last instanceof Integer index && parent instanceof ArrayNode array) {
      array.set(index, value);
    } else if (parent instanceof ObjectNode object) {
      object.set(last.toString(), value);
    }
    return copy;
  }

  /** A copy without one member of the object at a place. */
  static JsonNode without(JsonNode body, List<Object> place, String name) {
    JsonNode copy = body.deepCopy();
    if (at(copy, place) instanceof ObjectNode object) {
      object.remove(name);
    }
    return copy;
  }

  static JsonNode at(JsonNode body, List<Object> place) {
    JsonNode node = body;
    for (Object step : place) {
      node = step instanceof Integer index ? node.path(index) : node.path(step.toString());
    }
    return node;
  }
}
