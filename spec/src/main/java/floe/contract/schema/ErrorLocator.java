package floe.contract.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where an error belongs, found by going the way that validation went, through schema and value
 * side by side.
 *
 * @param loc the value's place, with the names of the union branches on the way
 * @param schema the schema object that holds the keyword at fault
 */
record ErrorLocator(List<Object> loc, JsonNode schema) {

  /**
   * The place of an error; absent for one that says nothing of its own, such as the null branch of
   * a nullable.
   */
  static Optional<ErrorLocator> of(
      Error error, JsonNode schema, JsonNode value, List<Object> prefix, SchemaCache lookups) {
    return new Walk(error, schema, value, prefix, lookups).go();
  }

  private static final class Walk {
    private final NodePath keywords;
    private final NodePath instance;
    private final SchemaCache lookups;
    private final List<Object> loc;
    private JsonNode schema;
    private JsonNode value;
    private int depth;

    Walk(Error error, JsonNode schema, JsonNode value, List<Object> prefix, SchemaCache lookups) {
      this.keywords = error.getEvaluationPath();
      this.instance = error.getInstanceLocation();
      this.lookups = lookups;
      this.loc = new ArrayList<>(prefix);
      this.schema = schema;
      this.value = value;
    }

    Optional<ErrorLocator> go() {
      int count = keywords.getNameCount();
      int i = 0;
      while (i < count - 1) {
        String keyword = keywords.getElement(i).toString();
        switch (keyword) {
          case "$ref", "$dynamicRef" -> {
            schema = lookups.target(schema);
            i++;
          }
          case "properties", "patternProperties", "prefixItems" -> {
            intoSchema(keyword, keywords.getElement(i + 1));
            intoValue();
            i += 2;
          }
          case "items",
              "additionalProperties",
              "unevaluatedItems",
              "unevaluatedProperties",
              "contains" -> {
            schema = schema.path(keyword);
            intoValue();
            i++;
          }
          case "allOf", "dependentSchemas" -> {
            intoSchema(keyword, keywords.getElement(i + 1));
            i += 2;
          }
          case "anyOf", "oneOf" -> {
            if (!intoBranch(keyword, (Integer) keywords.getElement(i + 1))) {
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

    private void intoSchema(String keyword, Object element) {
      JsonNode holder = schema.path(keyword);
      schema = element instanceof Integer index && holder.isArray()
          ? holder.path(index)
          : holder.path(element.toString());
    }

    private void intoValue() {
      Object element = instance.getElement(depth++);
      loc.add(element);
      value = element instanceof Integer index && value.isArray()
          ? value.path(index)
          : value.path(element.toString());
    }

    private boolean intoBranch(String keyword, int index) {
      JsonNode union = schema;
      JsonNode branch = union.path(keyword).path(index);
      Optional<Discriminator> discriminator = lookups.discriminator(union, keyword);
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
