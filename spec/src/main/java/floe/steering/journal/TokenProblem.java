package floe.steering.journal;

/** What can be wrong with a request's token. */
public enum TokenProblem {
  /** There is none. */
  MISSING,
  /** It has not the form of a token. */
  MALFORMED,
  /** It is nobody's. */
  UNKNOWN,
  /** Its session is over. */
  EXPIRED,
  /** The operation takes no token of its kind. */
  WRONG_KIND
}
