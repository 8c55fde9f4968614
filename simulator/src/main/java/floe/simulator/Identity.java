package floe.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.simulator.data.Chance;
import java.util.List;
import java.util.Optional;

/** Which field of a resource names it, and resources under other names. */
final class Identity {
  private static final List<String> USUAL =
      List.of("id", "uuid", "key", "slug", "number", "name", "login");
  private static final int SHORTEST_UNIQUE = 8;

  private Identity() {}

  /**
   * The field that a path parameter means: of its name, of its last word, else a usual one; empty
   * when there is none.
   */
  static Optional<String> field(JsonNode resource, String parameter) {
    if (!parameter.isEmpty() && isName(resource.path(parameter))) {
      return Optional.of(parameter);
    }
    int word = parameter.lastIndexOf('_');
    if (word >= 0 && isName(resource.path(parameter.substring(word + 1)))) {
      return Optional.of(parameter.substring(word + 1));
    }
    return USUAL.stream().filter(name -> isName(resource.path(name))).findFirst();
  }

  /** The resource under the id that a path gives, where its schema allows. */
  static ObjectNode given(ObjectNode resource, String field, String id, ResponsePlan response) {
    JsonNode old = resource.path(field);
    if (old.asText().equals(id)) {
      return resource;
    }
    ObjectNode renamed = old.isTextual() && old.textValue().length() >= SHORTEST_UNIQUE
        ? (ObjectNode) Echo.renamed(resource, old.textValue(), id)
        : resource.deepCopy();
    if (old.isTextual()) {
      renamed.put(field, id);
    } else if (id.matches("\\d{1,18}")) {
      renamed.put(field, Long.parseLong(id));
    }
    return response.keeps(renamed) ? renamed : resource;
  }

  /** The resource under a name of its own. */
  static ObjectNode fresh(ObjectNode resource, String field, ResponsePlan response, Chance chance) {
    JsonNode old = resource.path(field);
    if (old.isIntegralNumber()) {
      return given(
          resource, field, Long.toString(chance.between(100_000, Integer.MAX_VALUE)), response);
    }
    return given(resource, field, chance.text(old.textValue()), response);
  }

  private static boolean isName(JsonNode value) {
    return value.isTextual() || value.isIntegralNumber();
  }
}
