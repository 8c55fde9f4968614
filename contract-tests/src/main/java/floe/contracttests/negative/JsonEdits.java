package floe.contracttests.negative;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Changes one location of a body, in a copy. */
final class JsonEdits {
  private JsonEdits() {}

  /**
   * Returns a copy with another value at a location; the value itself when the location is empty.
   */
  static JsonNode set(JsonNode body, List<Object> location, JsonNode value) {
    if (location.isEmpty()) {
      return value;
    }
    JsonNode copy = body.deepCopy();
    JsonNode parent = at(copy, location.subList(0, location.size() - 1));
    Object last = location.get(location.size() - 1);
    if (last instanceof Integer index && parent instanceof ArrayNode array) {
      array.set(index, value);
    } else if (parent instanceof ObjectNode object) {
      object.set(last.toString(), value);
    }
    return copy;
  }

  /** Returns a copy without one member of the object at a location. */
  static JsonNode without(JsonNode body, List<Object> location, String name) {
    JsonNode copy = body.deepCopy();
    if (at(copy, location) instanceof ObjectNode object) {
      object.remove(name);
    }
    return copy;
  }

  static JsonNode at(JsonNode body, List<Object> location) {
    JsonNode node = body;
    for (Object step : location) {
      node = step instanceof Integer index ? node.path(index) : node.path(step.toString());
    }
    return node;
  }
}
