package floe.simulator.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import floe.contract.Contract;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Generates values for schemas. Nearly all of them are valid; {@link SchemaSampler} validates them
 * and tries again.
 */
final class ValueGenerator {
  private static final int MAX_DEPTH = 14;
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Contract contract;
  private final SchemaFlattener schemas;
  private final StringGenerator strings;
  private final ObjectGenerator objects;
  private final ArrayGenerator arrays;

  ValueGenerator(Contract contract, StringGenerator strings) {
    this.contract = contract;
    this.schemas = new SchemaFlattener(contract);
    this.strings = strings;
    this.objects = new ObjectGenerator(schemas, this);
    this.arrays = new ArrayGenerator(schemas, this);
  }

  /**
   * Generates a value.
   *
   * @param schema JSON pointer of the schema in the contract's document
   */
  JsonNode generate(String schema, GenerationProfile profile, SeededRandom random) {
    // keywords beside a reference count too, so the reference is not resolved here
    JsonNode declared = contract.document().at(schema);
    return generate(
        declared.isMissingNode() ? contract.resolve(schema) : declared,
        new GenerationContext("", 0, Optional.empty(), profile),
        random);
  }

  /** Generates a value for a schema within another one. */
  JsonNode generate(JsonNode declared, GenerationContext context, SeededRandom random) {
    ObjectNode schema = schemas.flatten(declared);
    GenerationContext inner = context.enter(schema);
    if (schema.has("const")) {
      return schema.path("const").deepCopy();
    }
    if (inner.depth() > MAX_DEPTH) {
      return smallestValue(schema);
    }
    if (context.profile().useExamples()) {
      JsonNode example = schema.path("examples").isArray()
          ? schema.path("examples").path(0)
          : schema.path("example");
      if (!example.isMissingNode() && !example.isNull() && SchemaTypes.accepts(schema, example)) {
        return example.deepCopy();
      }
    }
    if (schema.path("enum").isArray() && !schema.path("enum").isEmpty()) {
      return enumValue(schema.path("enum"), random);
    }
    for (String keyword : List.of("oneOf", "anyOf")) {
      if (schema.path(keyword).isArray() && !schema.path(keyword).isEmpty()) {
        return union(schema, keyword, inner, random);
      }
    }
    if (schema.has("if")) {
      boolean then = context.profile().firstBranchOnly() || random.nextBoolean(50);
      return typed(schemas.resolveCondition(schema, then), inner, random);
    }
    return typed(schema, inner, random);
  }

  /** Returns the value that ends an infinitely recursive schema. */
  private static JsonNode smallestValue(ObjectNode schema) {
    List<String> types = SchemaTypes.of(schema);
    return types.contains("null")
        ? NullNode.getInstance()
        : types.contains("array")
            ? JSON.arrayNode()
            : types.contains("object") ? JSON.objectNode() : TextNode.valueOf("");
  }

  private static JsonNode enumValue(JsonNode values, SeededRandom random) {
    List<JsonNode> choices = new ArrayList<>();
    values.forEach(value -> {
      if (!value.isNull()) {
        choices.add(value);
      }
    });
    return choices.isEmpty() ? NullNode.getInstance() : random.pick(choices).deepCopy();
  }

  /** Generates a value for one branch and for the keywords beside the union. */
  private JsonNode union(
      ObjectNode schema, String keyword, GenerationContext context, SeededRandom random) {
    List<JsonNode> branches = new ArrayList<>();
    boolean nullable = false;
    for (JsonNode branch : schema.path(keyword)) {
      if (SchemaTypes.of(schemas.flatten(branch)).equals(List.of("null"))) {
        nullable = true;
      } else {
        branches.add(branch);
      }
    }
    List<JsonNode> nonRecursive = branches.stream()
        .filter(branch -> !context.isInside(schemas.flatten(branch)))
        .toList();
    boolean leaveNull = nullable
        && (context.isDeep()
            || nonRecursive.isEmpty()
            || context.profile().leavesNull(context.name(), random));
    if (branches.isEmpty() || leaveNull) {
      return NullNode.getInstance();
    }
    List<JsonNode> candidates = nonRecursive.isEmpty() ? branches : nonRecursive;
    JsonNode branch =
        context.profile().firstBranchOnly() ? candidates.get(0) : random.pick(candidates);
    JsonNode value = generate(schemas.mergeBranch(schema, keyword, branch), context, random);
    return withDiscriminator(schema, branch, value);
  }

  /** Sets the discriminator's value for the branch where the branch itself does not fix it. */
  private JsonNode withDiscriminator(ObjectNode schema, JsonNode branch, JsonNode value) {
    String property = schema.path("discriminator").path("propertyName").asText();
    String reference = branch.path("$ref").asText();
    if (property.isEmpty() || reference.isEmpty() || !(value instanceof ObjectNode object)) {
      return value;
    }
    JsonNode declared =
        schemas.flatten(schemas.flatten(branch).path("properties").path(property));
    if (declared.has("const") || declared.path("enum").size() == 1) {
      return value;
    }
    String schemaName = reference.substring(reference.lastIndexOf('/') + 1);
    for (Map.Entry<String, JsonNode> entry :
        schema.path("discriminator").path("mapping").properties()) {
      if (entry.getValue().asText().equals(reference)
          || entry.getValue().asText().equals(schemaName)) {
        return object.put(property, entry.getKey());
      }
    }
    return object.put(property, schemaName);
  }

  private JsonNode typed(ObjectNode schema, GenerationContext context, SeededRandom random) {
    List<String> types = SchemaTypes.of(schema);
    List<String> nonNull = types.stream().filter(type -> !type.equals("null")).toList();
    if (nonNull.isEmpty()) {
      return types.isEmpty()
          ? TextNode.valueOf(strings.generate(schema, context.name(), random))
          : NullNode.getInstance();
    }
    if (types.size() > nonNull.size()
        && (context.isDeep() || context.profile().leavesNull(context.name(), random))) {
      return NullNode.getInstance();
    }
    return switch (nonNull.get(0)) {
      case "object" -> objects.generate(schema, context, random);
      case "array" -> arrays.generate(schema, context, random);
      case "integer" -> NumberGenerator.integer(schema, context.name(), random);
      case "number" -> NumberGenerator.number(schema, context.name(), random);
      case "boolean" -> BooleanNode.valueOf(random.nextBoolean(50));
      default -> TextNode.valueOf(strings.generate(schema, context.name(), random));
    };
  }
}
