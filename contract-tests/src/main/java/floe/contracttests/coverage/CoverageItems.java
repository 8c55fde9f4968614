package floe.contracttests.coverage;

import floe.contracttests.coverage.CoverageItem.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes items of the points of schemas: a point and its opposite are one. */
final class CoverageItems {
  private static final Map<String, String> OPPOSITES =
      Map.of(" kept", " broken", " present", " absent", " not empty", " empty");

  private CoverageItems() {}

  /** Returns the items of the schemas of requests, which both polarities cover. */
  static List<CoverageItem> keywords(Map<String, Integer> counts) {
    List<CoverageItem> items = new ArrayList<>();
    new TreeMap<>(counts).forEach((point, count) -> {
      String suffix = suffix(point);
      String stem = point.substring(0, point.length() - suffix.length());
      if (OPPOSITES.containsKey(suffix)) {
        Integer opposed = counts.get(stem + OPPOSITES.get(suffix));
        items.add(item(
            Kind.KEYWORDS,
            stem + (suffix.equals(" kept") ? "" : suffix),
            count > 0,
            opposed != null && opposed > 0,
            opposed != null));
      } else if (suffix.isEmpty()) {
        items.add(item(Kind.KEYWORDS, point, count > 0, false, false));
      }
    });
    return items;
  }

  /** Returns the points of the schemas of answers; a right target breaks none of them. */
  static List<CoverageItem> answers(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .filter(point -> !point.getKey().endsWith(" broken"))
        .map(point -> item(Kind.ANSWERS, point.getKey(), point.getValue() > 0, false, false))
        .toList();
  }

  private static String suffix(String point) {
    for (Map.Entry<String, String> pair : OPPOSITES.entrySet()) {
      if (point.endsWith(pair.getKey())) {
        return pair.getKey();
      }
    }
    return OPPOSITES.values().stream().filter(point::endsWith).findFirst().orElse("");
  }

  private static CoverageItem item(
      Kind kind, String point, boolean isMet, boolean isOpposed, boolean hasOpposite) {
    String owner = point.split("[ .\\[]", 2)[0];
    return new CoverageItem(
        kind,
        owner,
        point.substring(owner.length()).strip(),
        isMet,
        isOpposed,
        hasOpposite,
        Optional.empty());
  }
}
