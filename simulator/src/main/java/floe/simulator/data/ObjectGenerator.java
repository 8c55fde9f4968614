package floe.simulator.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Generates objects for a schema. */
final class ObjectGenerator {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int EXTRA_ATTEMPTS = 20;

  private final SchemaFlattener schemas;
  private final ValueGenerator values;

  ObjectGenerator(SchemaFlattener schemas, ValueGenerator values) {
    this.schemas = schemas;
    this.values = values;
  }

  ObjectNode generate(ObjectNode schema, GenerationContext context, SeededRandom random) {
    ObjectNode object = JSON.objectNode();
    Set<String> required = SchemaTypes.texts(schema.path("required"));
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      String name = property.getKey();
      if (isIncluded(name, property.getValue(), required, context)) {
        object.set(
            name, values.generate(property.getValue(), context.child(name), random.derive(name)));
      }
    }
    for (String name : required) {
      if (!object.has(name)) {
        JsonNode additional = objectOrEmpty(schema.path("additionalProperties"));
        object.set(name, values.generate(additional, context.child(name), random.derive(name)));
      }
    }
    addEntries(schema, object, context, random);
    return object;
  }

  private boolean isIncluded(
      String name, JsonNode property, Set<String> required, GenerationContext context) {
    ObjectNode flat = schemas.flatten(property);
    if (required.contains(name)) {
      return !flat.path("writeOnly").asBoolean();
    }
    boolean recursive =
        context.isInside(flat) || context.isInside(schemas.flatten(flat.path("items")));
    return context.profile().includeOptional()
        && !recursive
        && !context.isDeep()
        && !flat.path("writeOnly").asBoolean()
        && !flat.path("deprecated").asBoolean()
        && !flat.path("not").isObject();
  }

  /** Adds an entry to a map, or as many more fields as {@code minProperties} demands. */
  private void addEntries(
      ObjectNode schema, ObjectNode object, GenerationContext context, SeededRandom random) {
    JsonNode additional = schema.path("additionalProperties");
    boolean map = additional.isObject()
        && schema.path("properties").isEmpty()
        && context.profile().includeOptional()
        && !context.isDeep();
    int min = Math.max(schema.path("minProperties").asInt(0), map && object.isEmpty() ? 1 : 0);
    int max = schema.path("maxProperties").asInt(Integer.MAX_VALUE);
    Optional<Map.Entry<String, JsonNode>> pattern =
        schema.path("patternProperties").properties().stream().findFirst();
    JsonNode nameSchema = pattern
        .<JsonNode>map(entry -> JSON.objectNode().put("pattern", entry.getKey()))
        .orElse(schema.path("propertyNames"));
    JsonNode valueSchema = objectOrEmpty(pattern.map(Map.Entry::getValue).orElse(additional));
    for (int i = 0; object.size() < Math.min(min, max) && i < min + EXTRA_ATTEMPTS; i++) {
      SeededRandom entryRandom = random.derive("entry").derive(i);
      String name = nameSchema.isObject()
          ? values.generate(nameSchema, context.child("name"), entryRandom).asText()
          : "key_" + (i + 1);
      object.set(name, values.generate(valueSchema, context.child(name), entryRandom));
    }
  }

  private static JsonNode objectOrEmpty(JsonNode schema) {
    return schema.isObject() ? schema : JSON.objectNode();
  }
}
