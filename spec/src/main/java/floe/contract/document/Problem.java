package floe.contract.document;

/**
 * A problem in a document.
 *
 * @param pointer the JSON pointer of the node that has it
 * @param message what is wrong with the node
 */
public record Problem(String pointer, String message) {
  /** Creates a problem at a node. */
  public static Problem of(References.Located node, String message) {
    return new Problem(node.pointer(), message);
  }

  @Override
  public String toString() {
    return pointer + ": " + message;
  }
}
