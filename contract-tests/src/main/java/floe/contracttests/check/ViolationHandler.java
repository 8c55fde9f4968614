package floe.contracttests.check;

import floe.contracttests.client.Exchange;
import java.util.List;

/** Decides what follows when an exchange violates the contract. */
public interface ViolationHandler {

  /** Throws an error, so that the test fails at once. */
  ViolationHandler THROW = (exchange, violations) -> {
    throw new ContractViolationError(exchange, violations);
  };

  /**
   * Gets the violations of an exchange, at least one.
   *
   * @throws AssertionError to end the test here; otherwise it goes on with the answer as it is
   */
  void violated(Exchange exchange, List<Violation> violations);
}
