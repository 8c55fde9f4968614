package floe.server.storage;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Converts user metadata of an object so that {@code x-amz-meta-} headers can carry it. */
final class UserMetadata {
  /**
   * The limit of S3 for all names and values together (<a
   * href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingMetadata.html">UsingMetadata</a>).
   */
  private static final int MAX_BYTES = 2048;

  private UserMetadata() {}

  /**
   * Returns the metadata with names in lower case and values of printable ASCII. Repeated spaces,
   * which implementations of signatures treat differently, become one space; empty values are
   * removed. If everything together is longer than 2 KiB, values are cut: shorter values are kept
   * first, so the longest are cut first.
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
      String shortened =
          value.substring(0, Math.min(value.length(), Math.max(budget, 0))).strip();
      if (!shortened.isEmpty()) {
        kept.put(entry.getKey(), shortened);
        budget -= shortened.length();
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
