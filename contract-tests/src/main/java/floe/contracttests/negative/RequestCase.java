package floe.contracttests.negative;

/**
 * A generated request and the check of its answer.
 *
 * @param operation the operation's id
 * @param name what is special about the request
 * @param check sends it and checks the answer; throws an AssertionError when the answer is wrong
 */
public record RequestCase(String operation, String name, Runnable check) {
  /** Sends the request, whatever its answer is: for those who compare answers. */
  public void send() {
    try {
      check.run();
    } catch (AssertionError | RuntimeException e) {
      // what is wrong with the answer is judged elsewhere
    }
  }

  @Override
  public String toString() {
    return operation + ": " + name;
  }
}
