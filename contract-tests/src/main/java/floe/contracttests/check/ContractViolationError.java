package floe.contracttests.check;

import static java.util.stream.Collectors.joining;

import floe.contracttests.client.Exchange;
import java.util.List;

/** Thrown when an exchange violates the contract. */
public final class ContractViolationError extends AssertionError {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN_CHARACTERS = 2_000;

  private final transient Exchange exchange;
  private final transient List<Violation> violations;

  /** Creates an error whose message has every violation and the answer. */
  public ContractViolationError(Exchange exchange, List<Violation> violations) {
    super(message(exchange, violations));
    this.exchange = exchange;
    this.violations = List.copyOf(violations);
  }

  /** Returns the exchange. */
  public Exchange exchange() {
    return exchange;
  }

  /** Returns what is wrong with the exchange. */
  public List<Violation> violations() {
    return violations;
  }

  private static String message(Exchange exchange, List<Violation> violations) {
    String body = exchange.bodyText();
    String shown =
        body.length() > SHOWN_CHARACTERS ? body.substring(0, SHOWN_CHARACTERS) + "…" : body;
    return violations.stream()
        .map(Violation::toString)
        .collect(joining("\n  ", exchange + "\n  ", "\n" + shown));
  }
}
