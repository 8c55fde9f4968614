package floe.simulator.cli;

import com.github.tomakehurst.wiremock.common.FatalStartupException;
import floe.contract.document.ContractException;
import java.io.UncheckedIOException;
import java.net.BindException;

/** Explains in one line why the command has failed. */
final class ErrorMessage {
  private ErrorMessage() {}

  /**
   * Returns the message for an exception.
   *
   * @param address the address that the simulator was told to listen on
   */
  static String of(Exception problem, String address) {
    if (problem instanceof ContractException
        || problem instanceof IllegalArgumentException
        || problem instanceof UncheckedIOException) {
      return String.valueOf(problem.getMessage());
    }
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException) {
        return address + ": can't listen there: " + cause.getMessage();
      }
    }
    return problem instanceof FatalStartupException && problem.getCause() != null
        ? "can't start: " + problem.getCause().getMessage()
        : "can't start: " + problem;
  }
}
