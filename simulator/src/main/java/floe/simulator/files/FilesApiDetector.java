package floe.simulator.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contract.Contract;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Detects Floe's own documents and copies that differ in wording and examples only. The same names
 * have the same meaning only there.
 */
final class FilesApiDetector {
  private static final List<String> RESOURCES =
      List.of("floe/openapi/files.yaml", "floe/openapi/sandbox.yaml");
  private static final Set<String> WORDING =
      Set.of("summary", "description", "example", "examples", "info", "servers", "tags");

  private final Map<Contract, Boolean> known = new ConcurrentHashMap<>();

  boolean matches(Contract contract) {
    return RESOURCES.contains(contract.name())
        || known.computeIfAbsent(contract, FilesApiDetector::isCopy);
  }

  /** Removes cached results for contracts that may be out of use. */
  void clearCache() {
    known.clear();
  }

  private static boolean isCopy(Contract contract) {
    Set<String> ids = Set.copyOf(
        contract.operations().stream().map(operation -> operation.id()).toList());
    if (!ids.contains("files:uploaded") && !ids.contains("worlds:create")) {
      return false;
    }
    JsonNode withoutWording = withoutWording(contract.document());
    return RESOURCES.stream()
        .anyMatch(resource ->
            withoutWording(Contract.ofResource(resource).document()).equals(withoutWording));
  }

  private static JsonNode withoutWording(JsonNode document) {
    JsonNode copy = document.deepCopy();
    strip(copy);
    return copy;
  }

  private static void strip(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.properties().removeIf(member -> isWording(member.getKey(), member.getValue()));
    }
    node.forEach(FilesApiDetector::strip);
  }

  /** A property may have one of these names too, but its value is a schema. */
  private static boolean isWording(String name, JsonNode value) {
    return WORDING.contains(name)
        && !value.has("type")
        && !value.has("$ref")
        && !value.has("anyOf");
  }
}
