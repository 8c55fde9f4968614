package floe.contracttests.check;

import floe.contract.Operation;
import floe.contracttests.check.Invariant.Seen;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.Inspector;
import floe.contracttests.client.Journal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Notes every exchange of one world and holds it against the contract and all invariants.
 *
 * <p>Invariants see what was answered before, so one inspector belongs to one world and one sequence of requests.
 */
public final class ContractInspector implements Inspector {
  private final Contracts contracts = Contracts.get();
  private final ContractCheck contract = new ContractCheck(contracts);
  private final Journal journal;

  /** An inspector that notes what it sees. */
  public ContractInspector(Journal journal) {
    this.journal = journal;
  }

  @Override
  public void inspect(Exchange exchange) {
    List<Seen> before = journal.exchanges().stream().map(this::seen).flatMap(Optional::stream).toList();
    journal.add(exchange);
    List<Violation> violations = violations(exchange, before);
    if (!violations.isEmpty()) {
      throw new ContractViolationError(exchange, violations);
    }
  }

  private List<Violation> violations(Exchange exchange, List<Seen> before) {
    List<Violation> violations = new ArrayList<>();
    contract.departures(exchange).forEach(message -> violations.add(new Violation("contract", message)));
    seen(exchange)
        .filter(seen -> violations.isEmpty())
        .ifPresent(
            seen -> {
              for (Invariant invariant : Invariants.ALL) {
                for (String departure : invariant.rule().departures(seen, before)) {
                  violations.add(new Violation(invariant.name(), departure));
                }
              }
            });
    return violations;
  }

  /** The store's exchanges are in the journal too, and have no operation. */
  private Optional<Seen> seen(Exchange exchange) {
    return contracts.operation(exchange.request()).map(Operation::id).map(id -> new Seen(id, exchange));
  }
}
