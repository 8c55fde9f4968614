package floe.server.storage;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** User metadata of an object, made fit for {@code x-amz-meta-} headers. */
final class UserMetadata {
  /**
   * What S3 takes in all, names and values (<a
   * href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingMetadata.html">UsingMetadata</a>).
   */
  private static final int MAX_BYTES = 2048;

  private UserMetadata() {}

  /**
   * Keeps what S3 can carry: names in lower case, values in printable ASCII without runs of spaces
   * (which signers treat differently), no empty ones, and 2 KiB in all: what is over that is cut
   * off the values, the longest last.
   */
  static Map<String, String> of(Map<String, String> metadata) {
    Map<String, String> clean = new TreeMap<>();
    metadata.forEach((name, value) -> clean.put(name(name), value(value)));
    clean.remove("");
    clean.values().removeIf(String::isEmpty);
    int budget = MAX_BYTES - clean.keySet().stream().mapToInt(String::length).sum();
    Map<String, String> kept = new LinkedHashMap<>();
    for (Map.Entry<String, String> entry : shortestFirst(clean)) {
      String value = entry.getValue();
      String cut =
          value.substring(0, Math.min(value.length(), Math.max(budget, 0))).strip();
      if (!cut.isEmpty()) {
        kept.put(entry.getKey(), cut);
        budget -= cut.length();
      }
    }
    return kept;
  }

  private static Iterable<Map.Entry<String, String>> shortestFirst(Map<String, String> metadata) {
    return metadata.entrySet().stream()
        .sorted(Map.Entry.comparingByValue((a, b) -> Integer.compare(a.length(), b.length())))
        .toList();
  }

  private static String name(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]", "");
  }

  private static String value(String value) {
    return value.replaceAll("[^ -~]", "").replaceAll(" +", " ").strip();
  }
}
