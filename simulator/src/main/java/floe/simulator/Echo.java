package floe.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import floe.simulator.data.Agreement;
import java.util.Map;
import java.util.function.Predicate;

/** Lets a body say what is already known, as far as its schema allows. */
final class Echo {
  private Echo() {}

  /**
   * The body with the known fields that it has too.
   *
   * @param keeps whether a body keeps to its schema; what breaks it is left out
   */
  static ObjectNode of(ObjectNode body, ObjectNode known, Predicate<JsonNode> keeps) {
    ObjectNode all = body.deepCopy();
    boolean changed = false;
    for (Map.Entry<String, JsonNode> field : known.properties()) {
      changed |= set(all, field.getKey(), field.getValue());
    }
    if (!changed) {
      return body;
    }
    Agreement.settle(all);
    return keeps.test(all) ? all : oneByOne(body, known, keeps);
  }

  private static ObjectNode oneByOne(ObjectNode body, ObjectNode known, Predicate<JsonNode> keeps) {
    ObjectNode best = body;
    for (Map.Entry<String, JsonNode> field : known.properties()) {
      ObjectNode attempt = best.deepCopy();
      if (set(attempt, field.getKey(), field.getValue())) {
        Agreement.settle(attempt);
        best = keeps.test(attempt) ? attempt : best;
      }
    }
    return best;
  }

  /** Sets a field that is there; of objects within, the fields that are there. */
  private static boolean set(ObjectNode body, String name, JsonNode value) {
    JsonNode present = body.path(name);
    if (present.isMissingNode() || present.equals(value)) {
      return false;
    }
    if (present instanceof ObjectNode inner
        && value instanceof ObjectNode object
        && !inner.isEmpty()) {
      boolean changed = false;
      for (Map.Entry<String, JsonNode> field : object.properties()) {
        changed |= set(inner, field.getKey(), field.getValue());
      }
      return changed;
    }
    body.set(name, value.deepCopy());
    return true;
  }

  /** Writes another id wherever a text holds the old one: in fields, paths and URLs. */
  static JsonNode renamed(JsonNode value, String from, String to) {
    if (value.isTextual()) {
      return value.textValue().contains(from)
          ? TextNode.valueOf(value.textValue().replace(from, to))
          : value;
    }
    if (value instanceof ObjectNode object) {
      ObjectNode copy = object.objectNode();
      object
          .properties()
          .forEach(field -> copy.set(field.getKey(), renamed(field.getValue(), from, to)));
      return copy;
    }
    if (value.isArray()) {
      ArrayNode copy = JsonNodeFactory.instance.arrayNode();
      value.forEach(item -> copy.add(renamed(item, from, to)));
      return copy;
    }
    return value;
  }
}
