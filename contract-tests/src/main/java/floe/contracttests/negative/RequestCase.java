package floe.contracttests.negative;

import java.util.Optional;

/**
 * A generated request and the check of its answer.
 *
 * @param operation the operation's id
 * @param name what is special about the request
 * @param check sends it and checks the answer; throws an AssertionError when the answer is wrong
 */
public record RequestCase(String operation, String name, Runnable check) {
  /** Sends the request, and returns what is wrong with its answer or why there was none. */
  public Optional<String> wrong() {
    try {
      check.run();
      return Optional.empty();
    } catch (AssertionError | RuntimeException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public String toString() {
    return operation + ": " + name;
  }
}
