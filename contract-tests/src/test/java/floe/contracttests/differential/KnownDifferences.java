package floe.contracttests.differential;

import java.util.ArrayList;
import java.util.List;

/**
 * All differences between the server and the simulator that are allowed, each with its reason.
 * Whatever the simulator lacks on purpose is not listed here: its limitations say so, and the
 * requests that need it are not sent.
 */
final class KnownDifferences {
  private static final String ABSENT = "\\(absent\\)";
  private static final String NO_CHECKSUM =
      "the built-in store knows no checksum of a part that was sent without one; the server learns"
          + " that it is wrong when that store refuses to join the parts, and then no part is named";

  /** The list. */
  static final List<KnownDifference> ALL = List.of(
      new KnownDifference(
          "files:uploaded",
          "fault value_error at body\\.parts/(msg|input)",
          "\"The store refuses the parts: .*\\(BadDigest\\)\"|\"\"",
          ABSENT,
          NO_CHECKSUM),
      new KnownDifference(
          "files:uploaded",
          "fault value_error at body\\.parts\\.\\d+\\.checksum_sha256_base64/(msg|input)",
          ABSENT,
          "\"Part \\d+ arrived with another checksum\\.\"|\"[A-Za-z0-9+/]{43}=\"",
          NO_CHECKSUM));

  private final List<KnownDifference> unused = new ArrayList<>(ALL);

  /** Returns the differences that nothing in the list allows. */
  List<Difference> unexpected(List<Difference> differences) {
    List<Difference> unexpected = new ArrayList<>();
    for (Difference difference : differences) {
      List<KnownDifference> allowing =
          ALL.stream().filter(known -> known.allows(difference)).toList();
      unused.removeAll(allowing);
      if (allowing.isEmpty()) {
        unexpected.add(difference);
      }
    }
    return unexpected;
  }

  /** Returns the entries that have allowed nothing so far. */
  List<KnownDifference> unused() {
    return List.copyOf(unused);
  }
}
