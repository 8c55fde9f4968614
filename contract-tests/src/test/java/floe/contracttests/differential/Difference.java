package floe.contracttests.differential;

/**
 * One field of two answers to the same request that is not the same.
 *
 * @param number which exchange of the sequence, counted from 0
 * @param operation the operation's id, {@code store} or {@code none}
 * @param request method and path
 * @param field {@code status}, {@code header Name} or the JSON pointer of the value
 * @param left the first target's value, normalized
 * @param right the second target's value, normalized
 */
record Difference(
    int number, String operation, String request, String field, String left, String right) {
  /** Stands for a field that only the other answer has. */
  static final String ABSENT = "(absent)";

  @Override
  public String toString() {
    return "exchange %d, %s (%s), %s:%n  %s%n  %s"
        .formatted(number, operation, request, field, left, right);
  }
}
