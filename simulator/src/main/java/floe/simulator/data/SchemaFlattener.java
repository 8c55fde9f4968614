package floe.simulator.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contract.Contract;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Resolves {@code $ref} and {@code allOf} at the top of a schema into one node. The result for each
 * schema is cached.
 */
final class SchemaFlattener {
  private final Contract contract;
  private final Map<JsonNode, ObjectNode> flattened =
      Collections.synchronizedMap(new IdentityHashMap<>());
  private final Map<JsonNode, Map<JsonNode, ObjectNode>> branches =
      Collections.synchronizedMap(new IdentityHashMap<>());

  SchemaFlattener(Contract contract) {
    this.contract = contract;
  }

  /** Returns the schema as one node, which must not be changed. */
  ObjectNode flatten(JsonNode schema) {
    ObjectNode flat = flattened.get(schema);
    if (flat == null) {
      flat = build(schema, new HashSet<>());
      flattened.put(schema, flat);
    }
    return flat;
  }

  /** Merges a branch of a union with the keywords beside the union. */
  JsonNode mergeBranch(ObjectNode union, String keyword, JsonNode branch) {
    boolean alone = List.of("properties", "required", "oneOf", "anyOf", "type").stream()
        .allMatch(name -> name.equals(keyword) || !union.has(name));
    if (alone) {
      return branch;
    }
    return branches
        .computeIfAbsent(union, key -> Collections.synchronizedMap(new IdentityHashMap<>()))
        .computeIfAbsent(branch, key -> {
          ObjectNode merged = union.deepCopy();
          merged.remove(List.of(keyword, "discriminator", "examples", "example"));
          merge(merged, flatten(branch));
          return merged;
        });
  }

  /**
   * Merges a schema with its {@code then} or its {@code else}.
   *
   * @param met whether the generated value meets the condition
   */
  ObjectNode resolveCondition(ObjectNode schema, boolean met) {
    ObjectNode merged = schema.deepCopy();
    merged.remove(List.of("if", "then", "else"));
    if (met) {
      merge(merged, flatten(schema.path("if")));
    }
    merge(merged, flatten(schema.path(met ? "then" : "else")));
    return merged;
  }

  private ObjectNode build(JsonNode schema, Set<String> seen) {
    ObjectNode flat = JsonNodeFactory.instance.objectNode();
    if (!(schema instanceof ObjectNode object)) {
      return flat;
    }
    String reference = object.path("$ref").asText();
    if (reference.startsWith("#") && seen.add(reference)) {
      merge(flat, build(contract.document().at(pointer(reference)), seen));
    }
    for (JsonNode part : object.path("allOf")) {
      merge(flat, build(part, new HashSet<>(seen)));
    }
    ObjectNode own = object.objectNode();
    object.properties().forEach(entry -> {
      if (!entry.getKey().equals("$ref") && !entry.getKey().equals("allOf")) {
        own.set(entry.getKey(), entry.getValue());
      }
    });
    merge(flat, own);
    return flat;
  }

  private static String pointer(String reference) {
    return URLDecoder.decode(reference.substring(1).replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static void merge(ObjectNode into, ObjectNode from) {
    from.properties().forEach(entry -> {
      String keyword = entry.getKey();
      JsonNode value = entry.getValue();
      JsonNode present = into.path(keyword);
      switch (keyword) {
        case "properties", "patternProperties" -> properties(into.withObject("/" + keyword), value);
        case "required" -> into.set(keyword, union(into, present, value));
        case "enum" -> into.set(keyword, present.isArray() ? common(into, present, value) : value);
        case "type" ->
          into.set(keyword, present.isMissingNode() ? value : types(into, present, value));
        case "minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties" ->
          into.set(
              keyword,
              present.isNumber() && present.doubleValue() > value.doubleValue() ? present : value);
        case "maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties" ->
          into.set(
              keyword,
              present.isNumber() && present.doubleValue() < value.doubleValue() ? present : value);
        case "oneOf", "anyOf" -> into.set(present.isMissingNode() ? keyword : keyword + "+", value);
        default -> into.set(keyword, value);
      }
    });
  }

  private static void properties(ObjectNode into, JsonNode from) {
    from.properties().forEach(entry -> {
      JsonNode present = into.path(entry.getKey());
      if (present.isMissingNode() || present.equals(entry.getValue())) {
        into.set(entry.getKey(), entry.getValue());
      } else {
        ObjectNode both = into.objectNode();
        both.putArray("allOf").add(present).add(entry.getValue());
        into.set(entry.getKey(), both);
      }
    });
  }

  private static ArrayNode union(ObjectNode factory, JsonNode first, JsonNode second) {
    Set<JsonNode> all = new LinkedHashSet<>();
    first.forEach(all::add);
    second.forEach(all::add);
    return factory.arrayNode().addAll(all);
  }

  private static ArrayNode common(ObjectNode factory, JsonNode first, JsonNode second) {
    Set<JsonNode> shared = new LinkedHashSet<>();
    first.forEach(shared::add);
    Set<JsonNode> other = new HashSet<>();
    second.forEach(other::add);
    shared.retainAll(other);
    return factory.arrayNode().addAll(shared);
  }

  /** Returns the types that both schemas allow; an integer is also a number. */
  private static JsonNode types(ObjectNode factory, JsonNode first, JsonNode second) {
    Set<String> other = names(second);
    Set<String> both = new LinkedHashSet<>();
    for (String type : names(first)) {
      if (other.contains(type) || (type.equals("integer") && other.contains("number"))) {
        both.add(type);
      } else if (type.equals("number") && other.contains("integer")) {
        both.add("integer");
      }
    }
    ArrayNode types = factory.arrayNode();
    (both.isEmpty() ? other : both).forEach(types::add);
    return types;
  }

  private static Set<String> names(JsonNode types) {
    Set<String> names = new LinkedHashSet<>();
    if (types.isTextual()) {
      names.add(types.textValue());
    }
    types.forEach(type -> names.add(type.asText()));
    return names;
  }
}
