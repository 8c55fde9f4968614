package floe.contracttests.coverage;

import java.util.Locale;
import java.util.Optional;

/**
 * Something of the contract that a run can cover, and how far it has.
 *
 * @param owner what it belongs to: an operation's id or the name of a schema
 * @param name what it is within that
 * @param isMet whether it was met as it should be
 * @param isOpposed whether its opposite was met too, e.g. a value that breaks the keyword
 * @param hasOpposite whether it has one; otherwise being met is enough
 * @param excluded why no run covers it, if that is known
 */
public record CoverageItem(
    Kind kind,
    String owner,
    String name,
    boolean isMet,
    boolean isOpposed,
    boolean hasOpposite,
    Optional<String> excluded) {

  /** What is covered. */
  public enum Kind {
    /** Operations: one succeeded, and one was refused. */
    OPERATIONS,
    /** Parameters of requests: a valid value was sent, and an invalid one. */
    PARAMETERS,
    /** Keywords of the schemas of requests: a body kept it, and a body broke it. */
    KEYWORDS,
    /** Examples: a request like it was sent, or an answer like it came. */
    EXAMPLES,
    /** Declared responses: one came, and none of it broke its declaration. */
    RESPONSES,
    /**
     * Declared headers of responses: it came; a required one always, an optional one not always.
     */
    HEADERS,
    /** Points of the schemas of answers: an answer had it. */
    ANSWERS;

    /** Returns the name in reports and flags. */
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How far something is covered. */
  public enum State {
    /** Wholly. */
    GREEN,
    /** Half: only it or only its opposite. */
    YELLOW,
    /** Not at all. */
    RED,
    /** Not at all, which is known and has a reason. */
    EXCLUDED
  }

  /** Returns how far it is covered. */
  public State state() {
    if (isMet && (isOpposed || !hasOpposite)) {
      return State.GREEN;
    }
    if (isMet || isOpposed) {
      return State.YELLOW;
    }
    return excluded.isPresent() ? State.EXCLUDED : State.RED;
  }
}
