package floe.simulator.data;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * The position within the value that is being generated.
 *
 * @param name the name of the current field
 * @param depth the nesting depth
 * @param path the schemas around the current one
 * @param profile how to generate the value
 */
record GenerationContext(
    String name, int depth, Optional<SchemaPath> path, GenerationProfile profile) {

  /** A schema and the schemas around it, from the inside out. */
  record SchemaPath(JsonNode schema, Optional<SchemaPath> parent) {}

  GenerationContext child(String name) {
    return new GenerationContext(name, depth + 1, path, profile);
  }

  GenerationContext enter(JsonNode schema) {
    return new GenerationContext(name, depth, Optional.of(new SchemaPath(schema, path)), profile);
  }

  @SuppressWarnings("ReferenceEquality") // equal schemas in different places are different schemas
  boolean isInside(JsonNode schema) {
    for (Optional<SchemaPath> step = path; step.isPresent(); step = step.get().parent()) {
      if (step.get().schema() == schema) {
        return true;
      }
    }
    return false;
  }

  boolean isDeep() {
    return depth >= profile.maxDepth();
  }
}
