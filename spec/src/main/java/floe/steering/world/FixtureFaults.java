package floe.steering.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import floe.contract.message.Fault;
import java.util.ArrayList;
import java.util.List;

/** Collects the faults of fixtures. */
final class FixtureFaults {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<Object> base;
  private final List<Fault> found = new ArrayList<>();

  /** Collects the faults of fixtures that are found at a location in the body. */
  FixtureFaults(List<Object> base) {
    this.base = List.copyOf(base);
  }

  void add(String msg, Object input, Object... path) {
    List<Object> loc = new ArrayList<>(base);
    loc.addAll(List.of(path));
    found.add(Fault.of("value_error", loc, msg, JSON.<JsonNode>valueToTree(input)));
  }

  List<Fault> all() {
    return List.copyOf(found);
  }

  boolean isEmpty() {
    return found.isEmpty();
  }
}
