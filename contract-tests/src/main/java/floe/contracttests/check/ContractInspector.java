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
  private final ViolationHandler handler;
  private final WorldHistory history = new WorldHistory();

  /** Creates an inspector that records what it inspects, and throws what is wrong. */
  public ContractInspector(ExchangeLog log) {
    this(log, ViolationHandler.THROW);
  }

  /**
   * Creates an inspector that records what it inspects.
   *
   * @param handler gets what is wrong
   */
  public ContractInspector(ExchangeLog log, ViolationHandler handler) {
    this.log = log;
    this.handler = handler;
  }

  @Override
  public void inspect(Exchange exchange) {
    List<Seen> before = history.seen();
    log.add(exchange);
    seen(exchange).ifPresent(history::add);
    List<Violation> violations = violations(exchange, before);
    if (!violations.isEmpty()) {
      handler.violated(exchange, violations);
    }
  }

  private List<Violation> violations(Exchange exchange, List<Seen> before) {
    List<Violation> violations = new ArrayList<>();
    violations.addAll(contract.violations(exchange));
    boolean readable = violations.stream().allMatch(ContractCheck::isOfHeader);
    seen(exchange).filter(now -> readable).ifPresent(now -> {
      for (Invariant invariant : Invariants.ALL) {
        for (String violation : broken(invariant, now, before)) {
          violations.add(Violation.of(invariant, violation));
        }
      }
    });
    return violations;
  }

  /** Returns how an invariant is broken; a rule that cannot read an answer has found something. */
  private static List<String> broken(Invariant invariant, Seen now, List<Seen> before) {
    try {
      return invariant.rule().violations(now, before);
    } catch (RuntimeException e) {
      return List.of("the rule cannot be applied to the answer: " + e);
    }
  }

  /** Returns the exchange with its operation, if the contract knows one. */
  private Optional<Seen> seen(Exchange exchange) {
    return contracts
        .operation(exchange.request())
        .map(Operation::id)
        .map(id -> new Seen(id, exchange));
  }
}
