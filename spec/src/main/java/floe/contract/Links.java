package floe.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks for references that lead nowhere. */
final class Links {
  private static final Set<String> VALUES = Set.of("example", "examples", "default", "enum", "const", "value");

  private final References references;
  private final List<Broken> broken = new ArrayList<>();

  private Links(References references) {
    this.references = references;
  }

  /**
   * A reference that leads nowhere.
   *
   * @param pointer where it stands
   * @param reference what it says
   * @param problem why it leads nowhere
   */
  record Broken(String pointer, String reference, String problem) {}

  static List<Broken> broken(References references) {
    Links links = new Links(references);
    links.look(references.document(), "", false);
    return links.broken;
  }

  /** Names of properties are the document's own: one called {@code example} is no example. */
  private void look(JsonNode node, String pointer, boolean names) {
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        look(node.get(i), pointer + "/" + i, false);
      }
      return;
    }
    if (!names && node.path("$ref").isTextual()) {
      check(node.path("$ref").textValue(), pointer + "/$ref");
    }
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      String key = entry.getKey();
      boolean opaque = !names && (VALUES.contains(key) || key.startsWith("x-"));
      boolean examples = key.equals("examples") && entry.getValue().isObject() && !names;
      if (examples) {
        entry.getValue().properties().forEach(example ->
            look(example.getValue(), pointer + "/examples/" + References.escape(example.getKey()), false));
      } else if (!opaque) {
        look(entry.getValue(), pointer + "/" + References.escape(key), !names && key.equals("properties"));
      }
    }
  }

  private void check(String reference, String pointer) {
    Optional<String> target = References.pointer(reference);
    if (target.isEmpty()) {
      String problem = reference.startsWith("#")
          ? "anchors are not supported, only JSON pointers"
          : "leads out of the document, which is not supported";
      broken.add(new Broken(pointer, reference, problem));
    } else if (references.follow(target.get()).node().isMissingNode()) {
      broken.add(new Broken(pointer, reference, "leads nowhere"));
    }
  }
}
