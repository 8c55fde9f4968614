package floe.contract;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Follows the references inside one document. */
final class References {
  private final JsonNode document;

  References(JsonNode document) {
    this.document = document;
  }

  JsonNode document() {
    return document;
  }

  /**
   * A node and where it stands.
   *
   * @param pointer JSON pointer (RFC 6901) from the document's root
   */
  record Located(String pointer, JsonNode node) {
    Located child(String name) {
      return new Located(pointer + "/" + escape(name), node.path(name));
    }

    Located child(int index) {
      return new Located(pointer + "/" + index, node.path(index));
    }
  }

  /**
   * What the node stands for: itself, or what its chain of references ends at; missing when that
   * leads nowhere.
   */
  Located follow(Located start) {
    Located located = start;
    Set<String> seen = new HashSet<>();
    while (located.node().path("$ref").isTextual() && seen.add(located.pointer())) {
      String pointer = pointer(located.node().path("$ref").textValue()).orElse("/?");
      located = new Located(pointer, at(pointer));
    }
    return located;
  }

  Located follow(String pointer) {
    return follow(new Located(pointer, at(pointer)));
  }

  JsonNode at(String pointer) {
    return document.at(JsonPointer.compile(pointer));
  }

  /**
   * The JSON pointer in a local reference; empty for one that leaves the document or names an
   * anchor.
   */
  static Optional<String> pointer(String reference) {
    if (reference.equals("#")) {
      return Optional.of("");
    }
    return reference.startsWith("#/")
        ? Optional.of(UrlText.decode(reference.substring(1)))
        : Optional.empty();
  }

  /** The last name in a reference: what a schema is called, wherever a copy of it stands. */
  static String name(String reference) {
    String last = UrlText.decode(reference.substring(reference.lastIndexOf('/') + 1));
    String name = last.replace("~1", "/").replace("~0", "~");
    return name.startsWith("/") ? name(name) : name;
  }

  static String escape(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
