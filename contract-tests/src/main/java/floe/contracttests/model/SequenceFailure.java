package floe.contracttests.model;

import floe.contracttests.client.Exchange;
import floe.contracttests.report.CurlScript;
import java.util.List;
import java.util.Map;

/**
 * A sequence that went wrong.
 *
 * @param steps the steps, already shrunk where that was possible
 * @param cause what was wrong at the last exchange
 * @param exchanges everything that was sent and answered
 * @param secrets what the world was, by the place in the answer that made it
 */
public record SequenceFailure(
    List<Step> steps, Throwable cause, List<Exchange> exchanges, Map<String, String> secrets) {
  /** Copies the lists. */
  public SequenceFailure {
    steps = List.copyOf(steps);
    exchanges = List.copyOf(exchanges);
    secrets = Map.copyOf(secrets);
  }

  /**
   * Whether it went wrong for the same kind of reason, so that shrinking does not drift to another
   * fault.
   */
  boolean isLike(SequenceFailure other) {
    return cause.getClass() == other.cause.getClass();
  }

  /** A shell script that does the same again, in a new world. */
  public String curl() {
    return CurlScript.of(exchanges, secrets);
  }
}
