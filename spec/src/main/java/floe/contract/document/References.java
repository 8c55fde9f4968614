package floe.contract.document;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import floe.contract.text.UrlText;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Resolves the references ({@code $ref}) inside one document. */
public final class References {
  private final JsonNode document;

  public References(JsonNode document) {
    this.document = document;
  }

  /** Returns the document. */
  public JsonNode document() {
    return document;
  }

  /**
   * A node and its position in the document.
   *
   * @param pointer the JSON pointer (RFC 6901) of the node
   * @param node the node; a missing node when there is none at the pointer
   */
  public record Located(String pointer, JsonNode node) {
    /** Returns the member of an object. */
    public Located child(String name) {
      return new Located(pointer + "/" + escape(name), node.path(name));
    }

    /** Returns the item of an array. */
    public Located child(int index) {
      return new Located(pointer + "/" + index, node.path(index));
    }
  }

  /**
   * Returns the node at the end of a chain of references, or the given node when it is not a
   * reference. The result has a missing node when a reference cannot be resolved.
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

  /** Returns the node at a pointer, with references resolved. */
  public Located follow(String pointer) {
    return follow(new Located(pointer, at(pointer)));
  }

  /**
   * Returns the node at a pointer, without resolving references; a missing node when there is none.
   */
  public JsonNode at(String pointer) {
    return document.at(JsonPointer.compile(pointer));
  }

  /**
   * Returns the JSON pointer in a reference such as {@code #/components/schemas/File}. Empty for a
   * reference to another document or to an anchor, which are not supported.
   */
  public static Optional<String> pointer(String reference) {
    if (reference.equals("#")) {
      return Optional.of("");
    }
    return reference.startsWith("#/")
        ? Optional.of(UrlText.decode(reference.substring(1)))
        : Optional.empty();
  }

  /**
   * Returns the name of the schema that a reference leads to, which is its last segment. If that
   * segment is a JSON pointer itself, because the schema is a copy, returns the last segment of
   * that pointer.
   */
  public static String name(String reference) {
    String last = UrlText.decode(reference.substring(reference.lastIndexOf('/') + 1));
    String name = last.replace("~1", "/").replace("~0", "~");
    return name.startsWith("/") ? name(name) : name;
  }

  /** Returns a name as a segment of a JSON pointer (RFC 6901, section 3). */
  public static String escape(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
