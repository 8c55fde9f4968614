package floe.contract.schema;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contract.document.References;
import floe.contract.document.References.Located;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The scalar, array and object branches of a schema, found through references and unions. Needed to
 * convert the text of a parameter to a value.
 *
 * @param schema the JSON pointer of the schema
 * @param scalars the branches that are neither array, object nor null
 * @param arrays the branches that are arrays
 * @param objects the branches that are objects
 */
public record ValueShape(
    String schema, List<Located> scalars, List<Located> arrays, List<Located> objects) {

  /** The shape of a value without a schema. */
  public static final ValueShape ANY = new ValueShape("", List.of(), List.of(), List.of());

  /** Returns the shape of the schema at a JSON pointer. */
  public static ValueShape of(String pointer, References references) {
    ValueShape shape =
        new ValueShape(pointer, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    shape.collect(new Located(pointer, references.at(pointer)), references, new LinkedHashSet<>());
    return shape;
  }

  private void collect(Located start, References references, Set<String> seen) {
    Located located = references.follow(start);
    if (!seen.add(located.pointer())) {
      return;
    }
    for (String keyword : List.of("anyOf", "oneOf", "allOf")) {
      Located branches = located.child(keyword);
      for (int i = 0; i < branches.node().size(); i++) {
        collect(branches.child(i), references, seen);
      }
      if (!branches.node().isEmpty()) {
        return;
      }
    }
    Set<String> types = types(located.node());
    if (types.remove("array")) {
      arrays.add(located);
    }
    if (types.remove("object")) {
      objects.add(located);
    }
    boolean nothingElse =
        types.equals(Set.of("null")) || (types.isEmpty() && arrays.size() + objects.size() > 0);
    if (!nothingElse) {
      scalars.add(located);
    }
  }

  /** Returns the types of the scalar branches; empty when any type is allowed. */
  public Set<String> scalarTypes() {
    Set<String> all = new LinkedHashSet<>();
    scalars.forEach(branch -> all.addAll(types(branch.node())));
    return all;
  }

  /**
   * Returns the JSON pointer of the schema that validates a scalar: the only scalar branch, so that
   * the faults do not mention arrays and objects, else the whole schema.
   */
  public String scalarSchema() {
    return scalars.size() == 1 && arrays.size() + objects.size() > 0
        ? scalars.get(0).pointer()
        : schema;
  }

  /**
   * Returns the JSON pointer of the schema that validates an array: the only array branch, else the
   * whole schema.
   */
  public String arraySchema() {
    return arrays.size() == 1 ? arrays.get(0).pointer() : schema;
  }

  /** Returns the shape of the items of the array branch. */
  public Optional<ValueShape> items(References references) {
    return arrays.stream()
        .filter(array -> array.node().has("items"))
        .map(array -> of(array.child("items").pointer(), references))
        .findFirst();
  }

  private static Set<String> types(JsonNode schema) {
    Set<String> types = new LinkedHashSet<>();
    if (schema.path("type").isTextual()) {
      types.add(schema.path("type").textValue());
    }
    schema.path("type").forEach(type -> types.add(type.asText()));
    if (types.isEmpty()) {
      schema.path("enum").forEach(value -> types.add(type(value)));
      Stream.of(schema.path("const"))
          .filter(value -> !value.isMissingNode())
          .forEach(value -> types.add(type(value)));
    }
    if (types.isEmpty() && schema.has("properties")) {
      types.add("object");
    }
    if (types.isEmpty() && schema.has("items")) {
      types.add("array");
    }
    return types;
  }

  private static String type(JsonNode value) {
    return value.isIntegralNumber()
        ? "integer"
        : value.getNodeType().name().toLowerCase(Locale.ROOT);
  }
}
