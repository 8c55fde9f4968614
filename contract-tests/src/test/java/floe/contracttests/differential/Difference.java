package floe.contracttests.differential;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Two answers to the same request that are not alike.
 *
 * @param number which exchange of the sequence, counted from 0
 * @param left the transcript of the first target
 * @param right that of the second
 */
public record Difference(int number, String left, String right) {
  private static final int WIDTH = 70;

  /** Both transcripts side by side; lines that differ are marked. */
  public String sideBySide() {
    List<String> lefts = lines(left);
    List<String> rights = lines(right);
    StringBuilder text = new StringBuilder("exchange ").append(number).append('\n');
    for (int i = 0; i < Math.max(lefts.size(), rights.size()); i++) {
      String one = i < lefts.size() ? lefts.get(i) : "";
      String other = i < rights.size() ? rights.get(i) : "";
      text.append(one)
          .append(" ".repeat(WIDTH - one.length()))
          .append(one.equals(other) ? "   " : " ≠ ")
          .append(other);
      text.append('\n');
    }
    return text.toString();
  }

  private static List<String> lines(String transcript) {
    List<String> lines = new ArrayList<>();
    transcript.lines().forEach(line -> lines.addAll(folded(line)));
    return Collections.unmodifiableList(lines);
  }

  private static List<String> folded(String line) {
    List<String> folded = new ArrayList<>();
    for (int start = 0; start == 0 || start < line.length(); start += WIDTH) {
      folded.add(line.substring(start, Math.min(line.length(), start + WIDTH)));
    }
    return folded;
  }
}
