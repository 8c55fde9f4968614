package floe.contract.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The location of an error, found by following the path of the validation through the schema and
 * the value.
 *
 * @param loc the location of the value, including the names of union branches
 * @param schema the schema that has the violated keyword
 */
record ErrorLocator(List<Object> loc, JsonNode schema) {

  /**
   * Returns the location of an error, or empty for an error of the null branch of a union with
   * other branches, which is not reported.
   */
  static Optional<ErrorLocator> of(
      Error error, JsonNode schema, JsonNode value, List<Object> prefix, SchemaCache cache) {
    return new Traversal(error, schema, value, prefix, cache).locate();
  }

  private static final class Traversal {
    private final NodePath keywords;
    private final NodePath instance;
    private final SchemaCache cache;
    private final List<Object> loc;
    private JsonNode schema;
    private JsonNode value;
    private int depth;

    Traversal(
        Error error, JsonNode schema, JsonNode value, List<Object> prefix, SchemaCache cache) {
      this.keywords = error.getEvaluationPath();
      this.instance = error.getInstanceLocation();
      this.cache = cache;
      this.loc = new ArrayList<>(prefix);
      this.schema = schema;
      this.value = value;
    }

    Optional<ErrorLocator> locate() {
      int count = keywords.getNameCount();
      int i = 0;
      while (i < count - 1) {
        String keyword = keywords.getElement(i).toString();
        switch (keyword) {
          case "$ref", "$dynamicRef" -> {
            schema = cache.target(schema);
            i++;
          }
          case "properties", "patternProperties", "prefixItems" -> {
            enterSchema(keyword, keywords.getElement(i + 1));
            enterValue();
            i += 2;
          }
          case "items",
              "additionalProperties",
              "unevaluatedItems",
              "unevaluatedProperties",
              "contains" -> {
            schema = schema.path(keyword);
            enterValue();
            i++;
          }
          case "allOf", "dependentSchemas" -> {
            enterSchema(keyword, keywords.getElement(i + 1));
            i += 2;
          }
          case "anyOf", "oneOf" -> {
            if (!enterBranch(keyword, (Integer) keywords.getElement(i + 1))) {
              return Optional.empty();
            }
            i += 2;
          }
          case "if", "then", "else", "not", "propertyNames" -> {
            schema = schema.path(keyword);
            i++;
          }
          default -> i = count;
        }
      }
      return Optional.of(new ErrorLocator(loc, schema));
    }

    private void enterSchema(String keyword, Object element) {
      JsonNode holder = schema.path(keyword);
      schema = element instanceof Integer index && holder.isArray()
          ? holder.path(index)
          : holder.path(element.toString());
    }

    private void enterValue() {
      Object element = instance.getElement(depth++);
      loc.add(element);
      value = element instanceof Integer index && value.isArray()
          ? value.path(index)
          : value.path(element.toString());
    }

    private boolean enterBranch(String keyword, int index) {
      JsonNode union = schema;
      JsonNode branch = union.path(keyword).path(index);
      Optional<Discriminator> discriminator = cache.discriminator(union, keyword);
      if (discriminator.isPresent()) {
        loc.add(Discriminator.text(discriminator.get().tag(value)));
      } else {
        int alternatives = 0;
        for (JsonNode alternative : union.path(keyword)) {
          alternatives += isNull(alternative) ? 0 : 1;
        }
        if (isNull(branch) && alternatives > 0) {
          return false;
        }
        if (alternatives > 1) {
          loc.add(BranchName.of(branch));
        }
      }
      schema = branch;
      return true;
    }

    private static boolean isNull(JsonNode schema) {
      return schema.path("type").asText().equals("null");
    }
  }
}
