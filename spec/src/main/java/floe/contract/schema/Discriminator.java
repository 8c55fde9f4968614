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
 * Selects the branch of a union by the value of one property, the tag (OpenAPI 3.1, discriminator
 * object).
 *
 * @param property the property that holds the tag
 * @param branches the index of the branch for each tag
 * @param nullBranch whether the union has a branch for null, which has no tag
 */
public record Discriminator(String property, Map<String, Integer> branches, boolean nullBranch) {

  /**
   * Returns the discriminator of a union schema, or empty when it has none or one of its branches
   * has no tag.
   *
   * @param union the schema with {@code discriminator}
   * @param keyword {@code oneOf} or {@code anyOf}
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

  /** Returns the index of the branch for a tag. */
  Optional<Integer> branch(JsonNode tag) {
    return Optional.ofNullable(branches.get(text(tag)));
  }

  /** Returns a tag as it appears in faults, which is how Python prints it. */
  static String text(JsonNode tag) {
    return tag.isNull()
        ? "None"
        : tag.isBoolean()
            ? (tag.booleanValue() ? "True" : "False")
            : tag.isTextual() ? tag.textValue() : tag.toString();
  }

  /**
   * Returns the tags of a branch: its names in {@code mapping}, else the values that its schema
   * allows for the property, else the name of its schema.
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

  /** Returns all tags as they appear in faults, e.g. {@code 'cat', 'dog'}. */
  String expectedTags() {
    return branches.keySet().stream().map(tag -> "'" + tag + "'").collect(Collectors.joining(", "));
  }

  /** Returns the tag of a value; a missing node when it has none. */
  JsonNode tag(JsonNode value) {
    return value.path(property);
  }
}
