package floe.contract.document;

/**
 * Thrown when a document cannot be used as a contract. The message names the document, the position
 * in it and the problem.
 */
public final class ContractException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception.
   *
   * @param document the name of the document
   * @param position a JSON pointer, or line and column; empty for the document as a whole
   * @param problem what is wrong
   */
  public ContractException(String document, String position, String problem) {
    super(
        position.isEmpty()
            ? document + ": " + problem
            : document + ": " + position + ": " + problem);
  }
}
