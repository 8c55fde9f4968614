package floe.contract.schema;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contract.document.References;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Caches the results of looking up references and discriminators, because thousands of errors
 * usually have the same path through the schema.
 */
final class SchemaCache {
  private final References references;
  private final IdentityHashMap<JsonNode, JsonNode> targets = new IdentityHashMap<>();
  private final IdentityHashMap<JsonNode, Optional<Discriminator>> discriminators =
      new IdentityHashMap<>();

  SchemaCache(References references) {
    this.references = references;
  }

  /**
   * Returns the schema that a reference leads to, or the schema itself when it is not a reference.
   */
  JsonNode target(JsonNode schema) {
    return targets.computeIfAbsent(
        schema, key -> references.follow(new References.Located("", key)).node());
  }

  /** Returns whether a schema, or a part of its composition, declares a property. */
  boolean declares(JsonNode schema, String property) {
    JsonNode target = target(schema);
    if (target.path("properties").has(property)) {
      return true;
    }
    for (String keyword : List.of("allOf", "anyOf", "oneOf", "dependentSchemas")) {
      for (JsonNode part : target.path(keyword)) {
        if (declares(part, property)) {
          return true;
        }
      }
    }
    return Stream.of("then", "else")
        .anyMatch(part -> target.has(part) && declares(target.path(part), property));
  }

  /** Returns the discriminator of a union, if it has one. */
  Optional<Discriminator> discriminator(JsonNode union, String keyword) {
    return discriminators.computeIfAbsent(
        union.path(keyword), key -> Discriminator.of(union, keyword, references));
  }
}
