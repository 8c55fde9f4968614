package floe.contract.schema;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contract.document.References;

/**
 * Names the branches of a union without a discriminator as pydantic does in a fault's {@code loc}:
 * by the name of the schema, else by its type.
 */
final class BranchName {
  private BranchName() {}

  static String of(JsonNode branch) {
    String reference = branch.path("$ref").asText();
    if (!reference.isEmpty()) {
      return References.name(reference);
    }
    String type = branch.path("type").asText();
    return switch (type) {
      case "string" -> stringName(branch);
      case "integer" -> "int";
      case "number" -> "float";
      case "boolean" -> "bool";
      case "array" -> "list[" + of(branch.path("items")) + "]";
      default -> branch.path("title").asText(type.isEmpty() ? "any" : "dict");
    };
  }

  private static String stringName(JsonNode branch) {
    return switch (branch.path("format").asText()) {
      case "uuid", "uuid4" -> "uuid";
      case "date-time" -> "datetime";
      case "date" -> "date";
      case "uri" -> "url";
      default ->
        branch.has("minLength") || branch.has("maxLength") || branch.has("pattern")
            ? "constrained-str"
            : "str";
    };
  }
}
