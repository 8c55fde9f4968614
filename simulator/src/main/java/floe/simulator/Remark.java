package floe.simulator;

import java.util.List;

/**
 * What the journal says of a request that broke the contract, or of an answer that did.
 *
 * @param kind what kind of remark, e.g. {@link #REQUEST}
 * @param operation id of the operation; empty text when there is none
 * @param reasons one line for each fault; they name places, never values
 */
public record Remark(String kind, String operation, List<String> reasons) {
  /** The request breaks the contract. */
  public static final String REQUEST = "CONTRACT_REQUEST_VIOLATION";
  /** The proxied server's response breaks the contract. */
  public static final String RESPONSE = "CONTRACT_RESPONSE_VIOLATION";
  /** The route or the method is not declared. */
  public static final String UNDECLARED = "CONTRACT_UNDECLARED";
  /** The document gives nothing valid to answer with. */
  public static final String UNANSWERABLE = "CONTRACT_UNANSWERABLE";

  public Remark {
    reasons = List.copyOf(reasons);
  }
}
