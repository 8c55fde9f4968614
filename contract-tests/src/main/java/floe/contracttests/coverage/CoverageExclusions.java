package floe.contracttests.coverage;

import floe.contracttests.coverage.Coverage.Cell;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The declared responses that no test can produce, each with its reason; from {@code unseen.txt}
 * beside this class.
 */
public final class CoverageExclusions {
  private final Map<String, String> reasons;

  private CoverageExclusions(Map<String, String> reasons) {
    this.reasons = reasons;
  }

  /**
   * Reads the file. Lines are {@code operation status: reason}; a star stands for every operation.
   */
  public static CoverageExclusions read() {
    try (InputStream in = CoverageExclusions.class.getResourceAsStream("unseen.txt")) {
      if (in == null) {
        throw new IllegalStateException("unseen.txt is missing");
      }
      Map<String, String> reasons = new LinkedHashMap<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(
              line -> reasons.put(line.replaceFirst(": .*", ""), line.replaceFirst(".*?: ", "")));
      return new CoverageExclusions(reasons);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns those for which there is no reason. */
  public List<String> unexplained(List<Cell> unseen) {
    return unseen.stream()
        .filter(cell -> reason(cell.operation(), cell.status()).isEmpty())
        .map(Cell::toString)
        .toList();
  }

  /** Returns why no test produces this status of an operation. */
  public Optional<String> reason(String operation, String status) {
    return Optional.ofNullable(reasons.get(operation + " " + status))
        .or(() -> Optional.ofNullable(reasons.get("* " + status)));
  }
}
