package floe.contracttests.generated;

/**
 * One generated request and what has to come of it.
 *
 * @param operation the operation's id
 * @param name what is special about the request
 * @param check sends it and judges the answer; throws an AssertionError when it is not as it should be
 */
public record RequestCase(String operation, String name, Runnable check) {
  @Override
  public String toString() {
    return operation + ": " + name;
  }
}
