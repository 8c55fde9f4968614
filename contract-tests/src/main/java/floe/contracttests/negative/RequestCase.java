package floe.contracttests.negative;

import java.util.Optional;

/**
 * One generated request and what has to come of it.
 *
 * @param operation the operation's id
 * @param name what is special about the request
 * @param check sends it and judges the answer; throws an AssertionError when it is not as it should
 *     be
 */
public record RequestCase(String operation, String name, Runnable check) {
  /** Sends it; what is wrong with the answer, or with getting one. */
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
