package floe.contract.document;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import floe.contract.text.UrlText;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Follows the references inside one document. */
public final class References {
  private final JsonNode document;

  public References(JsonNode document) {
    this.document = document;
  }

  public JsonNode document() {
    return document;
  }

  /**
   * A node and where it stands.
   *
   * @param pointer JSON pointer (RFC 6901) from the document's root
   */
  public record Located(String pointer, JsonNode node) {
    public Located child(String name) {
      return new Located(pointer + "/" + escape(name), node.path(name));
    }

    public Located child(int index) {
      return new Located(pointer + "/" + index, node.path(index));
    }
  }

  /**
   * What the node stands for: itself, or what its chain of references ends at; missing when that
   * leads nowhere.
   */
  public Located follow(Located start) {
    Located located = start;
    Set<String> seen = new HashSet<>();
    while (located.node().path("$ref").isTextual() && seen.add(located.pointer())) {
      String pointer = pointer(located.node().path("$ref").textValue()).orElse("/?");
      located = new Located(pointer, at(pointer));
    }
    return located;
  }

  public Located follow(String pointer) {
    return follow(new Located(pointer, at(pointer)));
  }

  public JsonNode at(String pointer) {
    return document.at(JsonPointer.compile(pointer));
  }

  /**
   * The JSON pointer in a local reference; empty for one that leaves the document or names an
   * anchor.
   */
  public static Optional<String> pointer(String reference) {
    if (reference.equals("#")) {
      return Optional.of("");
    }
    return reference.startsWith("#/")
        ? Optional.of(UrlText.decode(reference.substring(1)))
        : Optional.empty();
  }

  /** The last name in a reference: what a schema is called, wherever a copy of it stands. */
  public static String name(String reference) {
    String last = UrlText.decode(reference.substring(reference.lastIndexOf('/') + 1));
    String name = last.replace("~1", "/").replace("~0", "~");
    return name.startsWith("/") ? name(name) : name;
  }

  public static String escape(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
