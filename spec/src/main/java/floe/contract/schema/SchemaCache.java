package floe.contract.schema;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contract.document.References;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a walk through schemas asks again and again, answered once: thousands of faults mostly take
 * the same way.
 */
final class SchemaCache {
  private final References references;
  private final IdentityHashMap<JsonNode, JsonNode> targets = new IdentityHashMap<>();
  private final IdentityHashMap<JsonNode, Optional<Discriminator>> discriminators =
      new IdentityHashMap<>();

  SchemaCache(References references) {
    this.references = references;
  }

  /** What a schema stands for: itself, or what it refers to. */
  JsonNode target(JsonNode schema) {
    return targets.computeIfAbsent(
        schema, key -> references.follow(new References.Located("", key)).node());
  }

  /** Whether a schema or any part of its composition lists the property. */
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

  /** What tells the branches of a union apart, if anything does. */
  Optional<Discriminator> discriminator(JsonNode union, String keyword) {
    return discriminators.computeIfAbsent(
        union.path(keyword), key -> Discriminator.of(union, keyword, references));
  }
}
