package floe.simulator.data;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What types a schema allows, declared or implied. */
final class Types {
  private Types() {}

  /**
   * The allowed types; those implied by other keywords where none is declared; empty when anything
   * goes.
   */
  static List<String> of(JsonNode schema) {
    JsonNode type = schema.path("type");
    if (type.isTextual()) {
      return List.of(type.textValue());
    }
    if (type.isArray()) {
      return new ArrayList<>(names(type));
    }
    if (schema.has("properties") || schema.has("additionalProperties") || schema.has("required")) {
      return List.of("object");
    }
    if (schema.has("items") || schema.has("prefixItems")) {
      return List.of("array");
    }
    if (schema.has("minimum") || schema.has("maximum") || schema.has("multipleOf")) {
      return List.of("number");
    }
    return List.of();
  }

  /** The texts of an array. */
  static Set<String> names(JsonNode array) {
    Set<String> names = new LinkedHashSet<>();
    array.forEach(name -> names.add(name.asText()));
    return names;
  }

  /** Whether a value is of a type that the schema allows; says nothing of its other keywords. */
  static boolean fits(JsonNode schema, JsonNode value) {
    List<String> types = of(schema);
    return types.isEmpty()
        || types.stream().anyMatch(type -> switch (type) {
          case "object" -> value.isObject();
          case "array" -> value.isArray();
          case "string" -> value.isTextual();
          case "integer" -> value.isIntegralNumber();
          case "number" -> value.isNumber();
          case "boolean" -> value.isBoolean();
          default -> value.isNull();
        });
  }
}
