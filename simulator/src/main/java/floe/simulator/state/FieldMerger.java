package floe.simulator.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import floe.simulator.data.FieldConsistency;
import java.util.Map;
import java.util.function.Predicate;

/** Merges known values into a body as far as its schema allows. */
final class FieldMerger {
  private FieldMerger() {}

  /**
   * Returns the body with the values of the known fields that it has, too.
   *
   * @param isValid checks a body against its schema; fields that would violate it are left out
   */
  static ObjectNode merge(ObjectNode body, ObjectNode values, Predicate<JsonNode> isValid) {
    ObjectNode merged = body.deepCopy();
    boolean changed = false;
    for (Map.Entry<String, JsonNode> field : values.properties()) {
      changed |= set(merged, field.getKey(), field.getValue());
    }
    if (!changed) {
      return body;
    }
    FieldConsistency.enforce(merged);
    return isValid.test(merged) ? merged : mergeOneByOne(body, values, isValid);
  }

  private static ObjectNode mergeOneByOne(
      ObjectNode body, ObjectNode values, Predicate<JsonNode> isValid) {
    ObjectNode best = body;
    for (Map.Entry<String, JsonNode> field : values.properties()) {
      ObjectNode candidate = best.deepCopy();
      if (set(candidate, field.getKey(), field.getValue())) {
        FieldConsistency.enforce(candidate);
        best = isValid.test(candidate) ? candidate : best;
      }
    }
    return best;
  }

  /** Sets a field that exists; in an object, sets the fields that exist in it. */
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

  /** Replaces a text everywhere in a value, e.g. an id in fields, paths and URLs. */
  static JsonNode replaceText(JsonNode value, String from, String to) {
    if (value.isTextual()) {
      return value.textValue().contains(from)
          ? TextNode.valueOf(value.textValue().replace(from, to))
          : value;
    }
    if (value instanceof ObjectNode object) {
      ObjectNode copy = object.objectNode();
      object
          .properties()
          .forEach(field -> copy.set(field.getKey(), replaceText(field.getValue(), from, to)));
      return copy;
    }
    if (value.isArray()) {
      ArrayNode copy = JsonNodeFactory.instance.arrayNode();
      value.forEach(item -> copy.add(replaceText(item, from, to)));
      return copy;
    }
    return value;
  }
}
