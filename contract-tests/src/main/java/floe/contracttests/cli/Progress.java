package floe.contracttests.cli;

import floe.contracttests.report.CheckResult;
import floe.contracttests.report.CheckResult.Outcome;
import java.io.PrintWriter;

/** Shows on a terminal how far a run is, in one line; a stream that is redirected gets nothing. */
final class Progress {
  private static final long INTERVAL_NANOS = 200_000_000L;

  private final PrintWriter err;
  private final boolean isTerminal;
  private long done;
  private long broken;
  private long lastShown;

  /**
   * Creates a line.
   *
   * @param isTerminal whether somebody sees it
   */
  Progress(PrintWriter err, boolean isTerminal) {
    this.err = err;
    this.isTerminal = isTerminal;
  }

  synchronized void done(CheckResult result) {
    done++;
    broken += result.outcome() == Outcome.BROKEN ? 1 : 0;
    long now = System.nanoTime();
    if (isTerminal && now - lastShown > INTERVAL_NANOS) {
      lastShown = now;
      err.printf("\r%d checks, %d broken, at %-40.40s", done, broken, result.group());
      err.flush();
    }
  }

  synchronized void end() {
    if (isTerminal) {
      err.printf("\r%-79s\r", "");
      err.flush();
    }
  }
}
