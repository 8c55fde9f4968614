package floe.contracttests.report;

import floe.contracttests.coverage.Coverage;
import floe.contracttests.report.CheckResult.Outcome;
import floe.contracttests.target.Limitation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The results of a run.
 *
 * @param target what was tested
 * @param seed what the generated requests were drawn from
 * @param exchanges how many requests were sent to API and store
 * @param unseen the declared responses that nothing has produced and that are not excluded
 */
public record Report(
    String target,
    long seed,
    Duration took,
    long exchanges,
    List<CheckResult> results,
    List<Limitation> limitations,
    Coverage coverage,
    List<String> unseen) {

  /** Copies the lists. */
  public Report {
    results = List.copyOf(results);
    limitations = List.copyOf(limitations);
    unseen = List.copyOf(unseen);
  }

  /** Returns how many checks had this outcome. */
  public long count(Outcome outcome) {
    return results.stream().filter(result -> result.outcome() == outcome).count();
  }

  /** Returns the checks that found something wrong. */
  public List<CheckResult> failures() {
    return results.stream().filter(result -> result.outcome() == Outcome.BROKEN).toList();
  }

  /** Writes index.html, junit.xml and report.json into a folder, which is created if necessary. */
  public void write(Path folder) {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("index.html"), new HtmlPage(this).write());
      Files.writeString(folder.resolve("junit.xml"), JUnitXml.write(this));
      Files.write(folder.resolve("report.json"), JsonReport.write(this));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
