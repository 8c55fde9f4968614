package floe.simulator.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contract.Contract;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells Floe's own documents, and copies of them that differ in nothing but wording and examples.
 * Only there the same names are sure to mean the same.
 */
final class OwnDocuments {
  private static final List<String> RESOURCES =
      List.of("floe/openapi/files.yaml", "floe/openapi/sandbox.yaml");
  private static final Set<String> WORDING =
      Set.of("summary", "description", "example", "examples", "info", "servers", "tags");

  private final Map<Contract, Boolean> known = new ConcurrentHashMap<>();

  boolean include(Contract contract) {
    return RESOURCES.contains(contract.name())
        || known.computeIfAbsent(contract, OwnDocuments::isCopy);
  }

  /** Forgets contracts that may not be in use any more. */
  void forget() {
    known.clear();
  }

  private static boolean isCopy(Contract contract) {
    Set<String> ids = Set.copyOf(
        contract.operations().stream().map(operation -> operation.id()).toList());
    if (!ids.contains("files:uploaded") && !ids.contains("worlds:create")) {
      return false;
    }
    JsonNode bare = bare(contract.document());
    return RESOURCES.stream()
        .anyMatch(resource -> bare(Contract.ofResource(resource).document()).equals(bare));
  }

  private static JsonNode bare(JsonNode document) {
    JsonNode copy = document.deepCopy();
    strip(copy);
    return copy;
  }

  private static void strip(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.properties().removeIf(member -> isWording(member.getKey(), member.getValue()));
    }
    node.forEach(OwnDocuments::strip);
  }

  /** A property may have such a name too; what is a schema stays. */
  private static boolean isWording(String name, JsonNode value) {
    return WORDING.contains(name)
        && !value.has("type")
        && !value.has("$ref")
        && !value.has("anyOf");
  }
}
