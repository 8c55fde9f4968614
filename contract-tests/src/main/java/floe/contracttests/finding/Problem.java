package floe.contracttests.finding;

import floe.contracttests.check.Violation;
import floe.contracttests.client.Exchange;
import java.util.Optional;

/**
 * Something that is wrong in one check.
 *
 * @param kind how it was noticed
 * @param operation the id of the operation that is affected; empty when it is none
 * @param exchange the exchange that shows it, if there is one
 */
public record Problem(
    Kind kind, String operation, Violation violation, Optional<Exchange> exchange) {

  /** How a problem was noticed; the first kinds say most about what the mistake is. */
  public enum Kind {
    /** The whole run shows it. */
    RUN,
    /** A request got no answer. */
    NO_ANSWER,
    /** An answer breaks the documents or an invariant. */
    CONTRACT,
    /** An answer is not the one to this request. */
    ANSWER,
    /** A scenario or a sequence ends otherwise than it has to. */
    OUTCOME,
    /** A check cannot go on with what came. */
    INTERNAL
  }

  /** Returns what problems with the same cause have in common. */
  String cause() {
    return violation.rule() + ": " + violation.subject();
  }
}
