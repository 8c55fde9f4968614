package floe.contracttests.mutation;

import floe.contracttests.mutation.MutationRun.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The results of a mutation run. */
record MutationReport(List<Verdict> verdicts, Map<String, String> explained) {
  private static final int SHOWN_CHARACTERS = 160;

  MutationReport {
    verdicts = List.copyOf(verdicts);
    explained = Map.copyOf(explained);
  }

  List<Mutant> survivors() {
    return verdicts.stream()
        .filter(verdict -> verdict.killedBy().isEmpty())
        .map(Verdict::mutant)
        .toList();
  }

  /** Returns the survivors that are not explained. */
  List<String> unexplained() {
    return survivors().stream()
        .map(Mutant::toString)
        .filter(mutant -> !explained.containsKey(mutant))
        .toList();
  }

  /** Returns the share of mutants that were killed, 0 to 1. */
  double killed() {
    return 1 - (double) survivors().size() / verdicts.size();
  }

  long kinds() {
    return verdicts.stream().map(verdict -> verdict.mutant().kind()).distinct().count();
  }

  /** Returns the report as text: a summary, and a line for each mutant. */
  String text() {
    StringBuilder text = new StringBuilder();
    text.append(String.format(
        Locale.ROOT,
        "%d mutants of %d kinds, %d killed (%.1f%%), %d survived%n",
        verdicts.size(),
        kinds(),
        verdicts.size() - survivors().size(),
        100 * killed(),
        survivors().size()));
    for (Verdict verdict : verdicts) {
      String by = verdict
          .killedBy()
          .map(MutationReport::shortened)
          .orElse(explained.getOrDefault(verdict.mutant().toString(), ""));
      text.append(verdict.killedBy().isPresent() ? "killed    " : "SURVIVED  ");
      text.append(
          String.format(Locale.ROOT, "%-50s %6d ms  %s%n", verdict.mutant(), verdict.millis(), by));
    }
    return text.toString();
  }

  private static String shortened(String finding) {
    String line = finding.replaceAll("\\s+", " ");
    return line.substring(0, Math.min(SHOWN_CHARACTERS, line.length()));
  }
}
