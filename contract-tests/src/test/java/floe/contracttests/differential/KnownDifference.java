package floe.contracttests.differential;

/**
 * A difference between the server and the simulator that is allowed.
 *
 * @param operation pattern of the operation's id
 * @param field pattern of the field
 * @param server pattern of the server's value
 * @param simulator pattern of the simulator's value
 * @param reason why they differ, and until when
 */
record KnownDifference(
    String operation, String field, String server, String simulator, String reason) {

  /** Returns whether this allows a difference whose left side is the server. */
  boolean allows(Difference difference) {
    return difference.operation().matches(operation)
        && difference.field().matches(field)
        && difference.left().matches(server)
        && difference.right().matches(simulator);
  }

  @Override
  public String toString() {
    return "%s, %s: %s".formatted(operation, field, reason);
  }
}
