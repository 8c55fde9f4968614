package floe.simulator.http;

import floe.contract.message.Fault;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A violation of the contract by a request or a response, as the journal shows it.
 *
 * @param kind the kind of violation, e.g. {@link #REQUEST}
 * @param operation the operation's id; empty text when there is none
 * @param reasons one line for each fault; they name locations, never values
 */
public record ContractViolation(String kind, String operation, List<String> reasons) {
  private static final int MAX_REASONS = 50;

  /** The request violates the contract. */
  public static final String REQUEST = "CONTRACT_REQUEST_VIOLATION";
  /** The response of the server behind the proxy violates the contract. */
  public static final String RESPONSE = "CONTRACT_RESPONSE_VIOLATION";
  /** The route or the method is not declared. */
  public static final String UNDECLARED = "CONTRACT_UNDECLARED";
  /** No valid body could be generated for the declared response. */
  public static final String UNANSWERABLE = "CONTRACT_UNANSWERABLE";

  public ContractViolation {
    reasons = List.copyOf(reasons);
  }

  /** Returns the lines for faults, at most {@value #MAX_REASONS}. */
  public static List<String> reasons(List<Fault> faults) {
    return faults.stream().map(ContractViolation::reason).limit(MAX_REASONS).toList();
  }

  /** Returns the line for a fault: its location and its message, never the value. */
  public static String reason(Fault fault) {
    return fault.loc().stream().map(String::valueOf).collect(Collectors.joining(".")) + ": "
        + fault.msg();
  }
}
