package floe.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.IdentityHashMap;
import java.util.Optional;

/** What a walk through schemas asks again and again, answered once: thousands of faults mostly take the same way. */
final class Lookups {
  private final References references;
  private final IdentityHashMap<JsonNode, JsonNode> targets = new IdentityHashMap<>();
  private final IdentityHashMap<JsonNode, Optional<Discriminator>> discriminators = new IdentityHashMap<>();

  Lookups(References references) {
    this.references = references;
  }

  /** What a schema stands for: itself, or what it refers to. */
  JsonNode target(JsonNode schema) {
    return targets.computeIfAbsent(
        schema, key -> references.follow(new References.Located("", key)).node());
  }

  /** What tells the branches of a union apart, if anything does. */
  Optional<Discriminator> discriminator(JsonNode union, String keyword) {
    return discriminators.computeIfAbsent(union.path(keyword), key -> Discriminator.of(union, keyword, references));
  }
}
