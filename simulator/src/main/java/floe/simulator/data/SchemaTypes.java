package floe.simulator.data;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the types that a schema allows. */
final class SchemaTypes {
  private SchemaTypes() {}

  /**
   * Returns the declared types, or those that other keywords imply; empty when every type is
   * allowed.
   */
  static List<String> of(JsonNode schema) {
    JsonNode type = schema.path("type");
    if (type.isTextual()) {
      return List.of(type.textValue());
    }
    if (type.isArray()) {
      return new ArrayList<>(texts(type));
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

  /** Returns the texts of an array. */
  static Set<String> texts(JsonNode array) {
    Set<String> names = new LinkedHashSet<>();
    array.forEach(name -> names.add(name.asText()));
    return names;
  }

  /** Checks whether a value has an allowed type; ignores all other keywords. */
  static boolean accepts(JsonNode schema, JsonNode value) {
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
