package floe.contracttests.coverage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import floe.contract.Contract;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Counts the points of schemas that values cover: branches, values of enums, null or not, and both
 * sides of each bound.
 */
final class SchemaCoverage {
  /** Of longer enums, such as all countries, no run sends every value. */
  private static final int MAX_VALUES = 20;

  private final ConcurrentMap<String, Integer> counts = new ConcurrentHashMap<>();
  private final Set<String> declared = ConcurrentHashMap.newKeySet();
  private final boolean isOfRequests;

  /**
   * Creates a coverage in which nothing was seen.
   *
   * @param isOfRequests whether values break the schemas on purpose
   */
  SchemaCoverage(boolean isOfRequests) {
    this.isOfRequests = isOfRequests;
  }

  /** Adds all points of a schema, each covered zero times. */
  void declare(Contract contract, String pointer) {
    new Traversal(contract, new TreeSet<>())
        .declare(name(contract, pointer), contract.resolve(pointer));
  }

  /** Counts the points that a value covers. */
  void record(Contract contract, String pointer, JsonNode value) {
    if (!value.isMissingNode()) {
      new Traversal(contract, new TreeSet<>())
          .record(name(contract, pointer), contract.resolve(pointer), value);
    }
  }

  Map<String, Integer> counts() {
    return new TreeMap<>(counts);
  }

  /** Returns the name of a schema, which is that of the reference to it if there is one. */
  private static String name(Contract contract, String pointer) {
    return name(contract.document().at(pointer).path("$ref").asText(pointer));
  }

  private static String name(String pointer) {
    return pointer.substring(pointer.lastIndexOf('/') + 1);
  }

  private final class Traversal {
    private final Contract contract;
    private final Set<String> visited;

    Traversal(Contract contract, Set<String> visited) {
      this.contract = contract;
      this.visited = visited;
    }

    private JsonNode follow(JsonNode schema) {
      return schema.has("$ref")
          ? contract.resolve(schema.path("$ref").asText().substring(1))
          : schema;
    }

    private static String nameOf(JsonNode schema, String otherwise) {
      return schema.has("$ref") ? name(schema.path("$ref").asText()) : otherwise;
    }

    void declare(String path, JsonNode schema) {
      if (!visited.add(path)) {
        return;
      }
      points(schema).forEach(point -> add(path + " " + point));
      for (String union : new String[] {"oneOf", "anyOf"}) {
        for (JsonNode branch : schema.path(union)) {
          add(path + " is " + branchName(branch));
          declare(nameOf(branch, path), follow(branch));
        }
      }
      for (var property : schema.path("properties").properties()) {
        String inside = path + "." + property.getKey();
        add(inside + " present");
        if (isOfRequests || !required(schema, property.getKey())) {
          add(inside + " absent");
        }
        if (hasType(property.getValue())) {
          add(inside + " type kept");
          add(inside + " type broken");
        }
        declare(nameOf(property.getValue(), inside), follow(property.getValue()));
      }
      if (schema.has("items")) {
        declare(nameOf(schema.path("items"), path + "[]"), follow(schema.path("items")));
      }
    }

    private boolean hasType(JsonNode schema) {
      return isOfRequests && follow(schema).path("type").isTextual();
    }

    private void add(String point) {
      declared.add(point);
      counts.putIfAbsent(point, 0);
    }

    private void count(String point) {
      if (declared.contains(point)) {
        counts.merge(point, 1, Integer::sum);
      }
    }

    void record(String path, JsonNode schema, JsonNode value) {
      for (String point : points(schema)) {
        if (PointMatcher.covers(point, schema, value)) {
          count(path + " " + point);
        }
      }
      for (String union : new String[] {"oneOf", "anyOf"}) {
        for (JsonNode branch : schema.path(union)) {
          if (PointMatcher.fits(follow(branch), value)) {
            count(path + " is " + branchName(branch));
            record(nameOf(branch, path), follow(branch), value);
          }
        }
      }
      for (var property : schema.path("properties").properties()) {
        if (!value.isObject()) {
          break;
        }
        String inside = path + "." + property.getKey();
        JsonNode member = value.path(property.getKey());
        count(inside + (member instanceof MissingNode ? " absent" : " present"));
        if (!member.isMissingNode()) {
          if (hasType(property.getValue())) {
            boolean kept = PointMatcher.fitsType(follow(property.getValue()), member);
            count(inside + (kept ? " type kept" : " type broken"));
          }
          record(nameOf(property.getValue(), inside), follow(property.getValue()), member);
        }
      }
      if (schema.has("items") && value.isArray()) {
        value.forEach(item ->
            record(nameOf(schema.path("items"), path + "[]"), follow(schema.path("items")), item));
      }
    }

    private String branchName(JsonNode branch) {
      return branch.has("$ref")
          ? name(branch.path("$ref").asText())
          : branch.path("type").asText("anything");
    }

    private boolean required(JsonNode schema, String name) {
      for (JsonNode required : schema.path("required")) {
        if (required.asText().equals(name)) {
          return true;
        }
      }
      return false;
    }
  }

  /** Returns the points of a schema's own keywords. */
  private static Set<String> points(JsonNode schema) {
    Set<String> points = new TreeSet<>();
    if (schema.has("enum")) {
      points.add("enum kept");
      points.add("enum broken");
    }
    if (schema.path("enum").size() <= MAX_VALUES) {
      schema.path("enum").forEach(value -> points.add("= " + value.asText()));
    }
    if (schema.path("type").asText().equals("array")) {
      points.add("empty");
      points.add("not empty");
    }
    if (schema.path("type").asText().equals("boolean")) {
      points.add("= true");
      points.add("= false");
    }
    for (String bound : new String[] {
      "maximum",
      "minimum",
      "exclusiveMinimum",
      "minLength",
      "maxLength",
      "minItems",
      "maxItems",
      "pattern"
    }) {
      if (schema.has(bound)) {
        points.add(bound + " kept");
        points.add(bound + " broken");
      }
    }
    return points;
  }
}
