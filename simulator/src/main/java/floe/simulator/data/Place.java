package floe.simulator.data;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Where in the value we are: the field's name, how deep, and by which schemas. */
record Place(String name, int depth, Optional<Trail> trail, Style style) {

  /** The schemas that lead here, the nearest first. */
  record Trail(JsonNode schema, Optional<Trail> before) {}

  Place inside(String child) {
    return new Place(child, depth + 1, trail, style);
  }

  Place through(JsonNode schema) {
    return new Place(name, depth, Optional.of(new Trail(schema, trail)), style);
  }

  @SuppressWarnings("ReferenceEquality") // equal schemas at different places are different schemas
  boolean within(JsonNode schema) {
    for (Optional<Trail> step = trail; step.isPresent(); step = step.get().before()) {
      if (step.get().schema() == schema) {
        return true;
      }
    }
    return false;
  }

  boolean deep() {
    return depth >= style.depth();
  }
}
