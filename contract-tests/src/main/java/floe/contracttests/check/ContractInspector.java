package floe.contracttests.check;

import floe.contract.Operation;
import floe.contracttests.check.Invariant.Seen;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.ExchangeLog;
import floe.contracttests.client.Inspector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Records every exchange of one world, and checks it against the contract and all invariants.
 *
 * <p>Invariants compare an exchange with those before it, so each world and each sequence of
 * requests needs an inspector of its own.
 */
public final class ContractInspector implements Inspector {
  private final Contracts contracts = Contracts.get();
  private final ContractCheck contract = new ContractCheck(contracts);
  private final ExchangeLog log;
  private final WorldHistory history = new WorldHistory();

  /** Creates an inspector that records what it inspects. */
  public ContractInspector(ExchangeLog log) {
    this.log = log;
  }

  @Override
  public void inspect(Exchange exchange) {
    List<Seen> before = history.seen();
    log.add(exchange);
    seen(exchange).ifPresent(history::add);
    List<Violation> violations = violations(exchange, before);
    if (!violations.isEmpty()) {
      throw new ContractViolationError(exchange, violations);
    }
  }

  private List<Violation> violations(Exchange exchange, List<Seen> before) {
    List<Violation> violations = new ArrayList<>();
    contract
        .violations(exchange)
        .forEach(message -> violations.add(new Violation("contract", message)));
    seen(exchange).filter(now -> violations.isEmpty()).ifPresent(now -> {
      for (Invariant invariant : Invariants.ALL) {
        for (String violation : invariant.rule().violations(now, before)) {
          violations.add(new Violation(invariant.name(), violation));
        }
      }
    });
    return violations;
  }

  /** Returns the exchange with its operation, if the contract knows one. */
  private Optional<Seen> seen(Exchange exchange) {
    return contracts
        .operation(exchange.request())
        .map(Operation::id)
        .map(id -> new Seen(id, exchange));
  }
}
