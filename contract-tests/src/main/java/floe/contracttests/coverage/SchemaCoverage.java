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
 * The points of schemas that values can touch: branches, values of enums, null or not, and either
 * side of each bound.
 */
final class SchemaCoverage {
  private final ConcurrentMap<String, Integer> counts = new ConcurrentHashMap<>();
  private final Set<String> declared = ConcurrentHashMap.newKeySet();

  /** Adds all points of a schema, unseen. */
  void declare(Contract contract, String pointer) {
    new Walk(contract, new TreeSet<>()).declare(name(contract, pointer), contract.resolve(pointer));
  }

  /** Counts the points that a value touches. */
  void see(Contract contract, String pointer, JsonNode value) {
    if (!value.isMissingNode()) {
      new Walk(contract, new TreeSet<>())
          .see(name(contract, pointer), contract.resolve(pointer), value);
    }
  }

  Map<String, Integer> counts() {
    return new TreeMap<>(counts);
  }

  /** What the schema is called: mostly a reference stands there. */
  private static String name(Contract contract, String pointer) {
    return name(contract.document().at(pointer).path("$ref").asText(pointer));
  }

  private static String name(String pointer) {
    return pointer.substring(pointer.lastIndexOf('/') + 1);
  }

  private final class Walk {
    private final Contract contract;
    private final Set<String> onTheWay;

    Walk(Contract contract, Set<String> onTheWay) {
      this.contract = contract;
      this.onTheWay = onTheWay;
    }

    private JsonNode follow(JsonNode schema) {
      return schema.has("$ref")
          ? contract.resolve(schema.path("$ref").asText().substring(1))
          : schema;
    }

    private static String nameOf(JsonNode schema, String otherwise) {
      return schema.has("$ref") ? name(schema.path("$ref").asText()) : otherwise;
    }

    void declare(String place, JsonNode schema) {
      if (!onTheWay.add(place)) {
        return;
      }
      points(schema).forEach(point -> add(place + " " + point));
      for (String union : new String[] {"oneOf", "anyOf"}) {
        for (JsonNode branch : schema.path(union)) {
          add(place + " is " + branchName(branch));
          declare(nameOf(branch, place), follow(branch));
        }
      }
      for (var property : schema.path("properties").properties()) {
        String inside = place + "." + property.getKey();
        add(inside + " present");
        if (!required(schema, property.getKey())) {
          add(inside + " absent");
        }
        declare(nameOf(property.getValue(), inside), follow(property.getValue()));
      }
      if (schema.has("items")) {
        declare(nameOf(schema.path("items"), place + "[]"), follow(schema.path("items")));
      }
    }

    private void add(String point) {
      declared.add(point);
      counts.putIfAbsent(point, 0);
    }

    private void hit(String point) {
      if (declared.contains(point)) {
        counts.merge(point, 1, Integer::sum);
      }
    }

    void see(String place, JsonNode schema, JsonNode value) {
      for (String point : points(schema)) {
        if (PointMatcher.touches(point, schema, value)) {
          hit(place + " " + point);
        }
      }
      for (String union : new String[] {"oneOf", "anyOf"}) {
        for (JsonNode branch : schema.path(union)) {
          if (PointMatcher.fits(follow(branch), value)) {
            hit(place + " is " + branchName(branch));
            see(nameOf(branch, place), follow(branch), value);
          }
        }
      }
      for (var property : schema.path("properties").properties()) {
        if (!value.isObject()) {
          break;
        }
        String inside = place + "." + property.getKey();
        JsonNode member = value.path(property.getKey());
        hit(inside + (member instanceof MissingNode ? " absent" : " present"));
        if (!member.isMissingNode()) {
          see(nameOf(property.getValue(), inside), follow(property.getValue()), member);
        }
      }
      if (schema.has("items") && value.isArray()) {
        value.forEach(item ->
            see(nameOf(schema.path("items"), place + "[]"), follow(schema.path("items")), item));
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

  /** The points of a schema's own keywords. */
  private static Set<String> points(JsonNode schema) {
    Set<String> points = new TreeSet<>();
    schema.path("enum").forEach(value -> points.add("= " + value.asText()));
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
