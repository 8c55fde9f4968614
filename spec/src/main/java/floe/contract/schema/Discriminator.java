package floe.contract.schema;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contract.document.References;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Tells the branches of a union apart by the value of one property (OpenAPI 3.1, discriminator
 * object).
 *
 * @param property the property that holds the tag
 * @param branches the branch of each tag, by index
 * @param nullBranch whether null is a branch too, which has no tag
 */
public record Discriminator(String property, Map<String, Integer> branches, boolean nullBranch) {

  /**
   * The discriminator of a union schema; absent when there is none, or a branch has no tag at all.
   */
  public static Optional<Discriminator> of(JsonNode union, String keyword, References references) {
    String property = union.path("discriminator").path("propertyName").asText();
    if (property.isEmpty() || !union.path(keyword).isArray()) {
      return Optional.empty();
    }
    Map<String, Integer> branches = new LinkedHashMap<>();
    boolean nullBranch = false;
    for (int i = 0; i < union.path(keyword).size(); i++) {
      JsonNode branch = union.path(keyword).path(i);
      if (branch.path("type").asText().equals("null")) {
        nullBranch = true;
        continue;
      }
      List<String> tags =
          tags(union.path("discriminator").path("mapping"), property, branch, references);
      if (tags.isEmpty()) {
        return Optional.empty();
      }
      for (String tag : tags) {
        branches.putIfAbsent(tag, i);
      }
    }
    return Optional.of(
        new Discriminator(property, Collections.unmodifiableMap(branches), nullBranch));
  }

  /** The branch that the value's tag stands for. */
  Optional<Integer> branch(JsonNode tag) {
    return Optional.ofNullable(branches.get(text(tag)));
  }

  /** A tag as faults show it. */
  static String text(JsonNode tag) {
    return tag.isNull()
        ? "None"
        : tag.isBoolean()
            ? (tag.booleanValue() ? "True" : "False")
            : tag.isTextual() ? tag.textValue() : tag.toString();
  }

  /**
   * The mapping's names for the branch, else the values that its own schema allows, else its
   * schema's name.
   */
  private static List<String> tags(
      JsonNode mapping, String property, JsonNode branch, References references) {
    String reference = branch.path("$ref").asText();
    List<String> tags = new ArrayList<>();
    mapping.properties().forEach(entry -> {
      String target = entry.getValue().asText();
      if (!reference.isEmpty() && References.name(target).equals(References.name(reference))) {
        tags.add(entry.getKey());
      }
    });
    if (tags.isEmpty()) {
      References.Located schema = references.follow(new References.Located("", branch));
      JsonNode declared =
          references.follow(schema.child("properties").child(property)).node();
      for (JsonNode value :
          declared.has("const") ? List.of(declared.path("const")) : declared.path("enum")) {
        tags.add(text(value));
      }
    }
    if (tags.isEmpty() && !reference.isEmpty()) {
      tags.add(References.name(reference));
    }
    return tags;
  }

  /** Every tag there is, as faults list them. */
  String expected() {
    return branches.keySet().stream().map(tag -> "'" + tag + "'").collect(Collectors.joining(", "));
  }

  JsonNode tag(JsonNode value) {
    return value.path(property);
  }
}
