package floe.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contract.document.Problem;
import floe.contract.document.References;
import floe.contract.message.Direction;
import floe.contract.schema.SchemaStore;
import floe.contract.text.YamlTree;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Checks that the objects of a document have the fields of OpenAPI 3.1, and no others. */
final class StructureCheck {
  private static final String STRUCTURE = "floe/contract/openapi-structure.yaml";

  private StructureCheck() {}

  static List<Problem> problems(JsonNode document) {
    SchemaStore store = new SchemaStore(structure(), Direction.RESPONSE);
    return store.validate("/$defs/document", document, List.of(), false).stream()
        .map(fault -> new Problem(pointer(fault.loc()), fault.msg()))
        .toList();
  }

  private static String pointer(List<Object> loc) {
    return loc.stream()
        .map(element -> "/" + References.escape(element.toString()))
        .collect(Collectors.joining());
  }

  private static JsonNode structure() {
    try (InputStream in = StructureCheck.class.getClassLoader().getResourceAsStream(STRUCTURE)) {
      if (in == null) {
        throw new IllegalStateException(STRUCTURE + " is not on the class path");
      }
      return YamlTree.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
