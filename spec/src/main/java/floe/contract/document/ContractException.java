package floe.contract.document;

/**
 * A document that cannot serve as a contract. The message names the document, the place in it and
 * what is wrong.
 */
public final class ContractException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ContractException(String document, String place, String problem) {
    super(place.isEmpty() ? document + ": " + problem : document + ": " + place + ": " + problem);
  }
}
