package floe.simulator.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;

/** Generates arrays for a schema. */
final class ArrayGenerator {
  private static final int MAX_SIZE = 10_000;
  private static final int EXTRA_ATTEMPTS = 20;

  private final SchemaFlattener schemas;
  private final ValueGenerator values;

  ArrayGenerator(SchemaFlattener schemas, ValueGenerator values) {
    this.schemas = schemas;
    this.values = values;
  }

  ArrayNode generate(ObjectNode schema, GenerationContext context, SeededRandom random) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (JsonNode item : schema.path("prefixItems")) {
      array.add(values.generate(item, context.child(context.name()), random.derive(array.size())));
    }
    for (int i = 0; schema.has("contains") && i < schema.path("minContains").asInt(1); i++) {
      array.add(values.generate(
          schema.path("contains"),
          context.child(context.name()),
          random.derive("contains").derive(i)));
    }
    int size = size(schema, context);
    Map<JsonNode, Boolean> seen = new HashMap<>();
    boolean distinct = schema.path("uniqueItems").asBoolean();
    for (int i = 0; array.size() < size && i < size + EXTRA_ATTEMPTS; i++) {
      JsonNode item = values.generate(
          schema.path("items"), context.child(singular(context.name())), random.derive(i));
      if (!distinct || seen.putIfAbsent(item, true) == null) {
        array.add(item);
      }
    }
    return array;
  }

  /** Returns two at the top and one below, within the bounds of the schema. */
  private int size(ObjectNode schema, GenerationContext context) {
    int min = schema.path("minItems").asInt(0);
    int max = Math.min(schema.path("maxItems").asInt(Integer.MAX_VALUE), MAX_SIZE);
    boolean recursive = context.isInside(schemas.flatten(schema.path("items")));
    boolean empty = recursive || context.isDeep() || !context.profile().includeOptional();
    int typical = empty ? 0 : context.depth() < 2 ? 2 : 1;
    return Math.min(max, Math.max(min, typical));
  }

  private static String singular(String name) {
    return name.endsWith("s") && name.length() > 3 ? name.substring(0, name.length() - 1) : name;
  }
}
