package floe.contracttests.cli;

import floe.contracttests.coverage.CoverageItem.Kind;
import floe.contracttests.report.CoverageCounts;
import floe.contracttests.report.Report;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How much a run has to cover at least, by {@code --fail-under}. */
final class CoverageFloors {
  private CoverageFloors() {}

  /**
   * Checks that the kinds exist and that the numbers are percentages.
   *
   * @throws IllegalArgumentException when they are not
   */
  static void refuseUnknown(Map<String, Double> floors) {
    List<String> kinds = Arrays.stream(Kind.values()).map(Kind::text).toList();
    floors.forEach((kind, percent) -> {
      if (!kinds.contains(kind) || !(percent >= 0 && percent <= 100)) {
        throw new IllegalArgumentException("--fail-under takes KIND=PERCENT, of the kinds "
            + String.join(", ", kinds) + ", not " + kind + "=" + percent);
      }
    });
  }

  /** Prints which floors were missed, and returns whether none was. */
  static boolean print(Map<String, Double> floors, Report report, PrintWriter out) {
    boolean isCovered = true;
    for (Map.Entry<String, Double> floor : floors.entrySet()) {
      Kind kind = Kind.valueOf(floor.getKey().toUpperCase(Locale.ROOT));
      CoverageCounts counts = CoverageCounts.of(kind, report.coverage().items());
      if (counts.percent() < floor.getValue()) {
        isCovered = false;
        out.printf(
            Locale.ROOT,
            "too little covered: %s %.1f %%, at least %.1f %% demanded (--fail-under)%n",
            kind.text(),
            counts.percent(),
            floor.getValue());
      }
    }
    out.flush();
    return isCovered;
  }
}
