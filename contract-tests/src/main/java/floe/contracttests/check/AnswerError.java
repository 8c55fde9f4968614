package floe.contracttests.check;

import floe.contracttests.client.Exchange;

/** Thrown when an answer is not the one that a check expects. */
public final class AnswerError extends AssertionError {
  private static final long serialVersionUID = 1L;

  private final transient Exchange exchange;
  private final transient Violation violation;

  AnswerError(Exchange exchange, Violation violation, String message) {
    super(message);
    this.exchange = exchange;
    this.violation = violation;
  }

  /** Returns the exchange. */
  public Exchange exchange() {
    return exchange;
  }

  /** Returns what is wrong with the answer. */
  public Violation violation() {
    return violation;
  }
}
