package floe.contract.schema;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contract.document.References;

/** What faults call the branch of a union that has no tag: the schema's name, else its kind. */
final class BranchName {
  private BranchName() {}

  static String of(JsonNode branch) {
    String reference = branch.path("$ref").asText();
    if (!reference.isEmpty()) {
      return References.name(reference);
    }
    String type = branch.path("type").asText();
    return switch (type) {
      case "string" -> text(branch);
      case "integer" -> "int";
      case "number" -> "float";
      case "boolean" -> "bool";
      case "array" -> "list[" + of(branch.path("items")) + "]";
      default -> branch.path("title").asText(type.isEmpty() ? "any" : "dict");
    };
  }

  private static String text(JsonNode branch) {
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
