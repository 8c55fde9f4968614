package floe.contracttests.cli;

import floe.contracttests.report.CheckResult;
import floe.contracttests.report.CheckResult.Outcome;
import java.io.PrintWriter;

/** Prints from time to time how far a run is, in one line. */
final class Progress {
  private static final long INTERVAL_NANOS = 200_000_000L;

  private final PrintWriter err;
  private long done;
  private long broken;
  private long lastShown;

  Progress(PrintWriter err) {
    this.err = err;
  }

  synchronized void done(CheckResult result) {
    done++;
    broken += result.outcome() == Outcome.BROKEN ? 1 : 0;
    long now = System.nanoTime();
    if (now - lastShown > INTERVAL_NANOS) {
      lastShown = now;
      err.printf("\r%d checks, %d broken, at %-50.50s", done, broken, result.group());
      err.flush();
    }
  }

  synchronized void end() {
    err.printf("\r%-80s\r", "");
    err.flush();
  }
}
