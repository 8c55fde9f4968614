package floe.contracttests.check;

import floe.contracttests.client.Exchange;
import java.util.List;

/**
 * A rule that no schema can express.
 *
 * @param name its name in reports
 * @param meaning the rule in one sentence
 * @param rule finds every violation
 */
public record Invariant(String name, String meaning, Rule rule) {

  /**
   * Creates a rule that compares an exchange with those before it. Nothing is compared after a
   * world was deleted.
   */
  static Invariant ofHistory(String name, String meaning, Rule rule) {
    return new Invariant(
        name,
        meaning,
        (exchange, before) -> before.stream().anyMatch(earlier -> earlier.is("worlds:delete", 204))
            ? List.of()
            : rule.violations(exchange, before));
  }

  /** Looks for violations. */
  public interface Rule {

    /**
     * Returns what is wrong with an exchange, one sentence each; empty when nothing is, or when the
     * rule does not apply.
     *
     * @param exchange the exchange to check
     * @param before what was exchanged before it in the same world, in order
     */
    List<String> violations(Seen exchange, List<Seen> before);
  }

  /**
   * An exchange whose operation is known.
   *
   * @param operation the operation's id
   */
  public record Seen(String operation, Exchange exchange) {

    /** Returns whether it is this operation, answered with this status. */
    public boolean is(String operationId, int status) {
      return operation.equals(operationId) && exchange.status() == status;
    }
  }
}
