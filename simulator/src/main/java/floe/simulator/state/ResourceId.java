package floe.simulator.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.simulator.data.SeededRandom;
import floe.simulator.response.ResponsePlan;
import java.util.List;
import java.util.Optional;

/** Finds the id field of a resource, and changes ids. */
final class ResourceId {
  private static final List<String> COMMON_FIELDS =
      List.of("id", "uuid", "key", "slug", "number", "name", "login");
  private static final int MIN_UNIQUE_LENGTH = 8;

  private ResourceId() {}

  /**
   * Returns the field that a path parameter refers to: with its name, with the last word of its
   * name, or a common id field; empty when there is none.
   */
  static Optional<String> fieldFor(JsonNode resource, String parameter) {
    if (!parameter.isEmpty() && isIdValue(resource.path(parameter))) {
      return Optional.of(parameter);
    }
    int word = parameter.lastIndexOf('_');
    if (word >= 0 && isIdValue(resource.path(parameter.substring(word + 1)))) {
      return Optional.of(parameter.substring(word + 1));
    }
    return COMMON_FIELDS.stream().filter(name -> isIdValue(resource.path(name))).findFirst();
  }

  /** Returns the resource with this id, as far as its schema allows. */
  static ObjectNode withId(ObjectNode resource, String field, String id, ResponsePlan response) {
    JsonNode old = resource.path(field);
    if (old.asText().equals(id)) {
      return resource;
    }
    ObjectNode renamed = old.isTextual() && old.textValue().length() >= MIN_UNIQUE_LENGTH
        ? (ObjectNode) FieldMerger.replaceText(resource, old.textValue(), id)
        : resource.deepCopy();
    if (old.isTextual()) {
      renamed.put(field, id);
    } else if (id.matches("\\d{1,18}")) {
      renamed.put(field, Long.parseLong(id));
    }
    return response.accepts(renamed) ? renamed : resource;
  }

  /** Returns the resource with a new random id. */
  static ObjectNode withNewId(
      ObjectNode resource, String field, ResponsePlan response, SeededRandom random) {
    JsonNode old = resource.path(field);
    if (old.isIntegralNumber()) {
      return withId(
          resource, field, Long.toString(random.between(100_000, Integer.MAX_VALUE)), response);
    }
    return withId(resource, field, random.textLike(old.textValue()), response);
  }

  private static boolean isIdValue(JsonNode value) {
    return value.isTextual() || value.isIntegralNumber();
  }
}
