package floe.contracttests.differential;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Replaces the values that the contract leaves open by names that tell only where each was first
 * seen: {@code <id 3>} is the third id of a sequence, wherever it appears again.
 */
final class ValueNormalizer {
  private static final Pattern OPEN = Pattern.compile("(?<url>https?://[^\"\\s]+)"
      + "|(?<token>polar_[a-z]{3}_(\\*{3})?[0-9A-Za-z]+)"
      + "|(?<id>[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})"
      + "|(?<world>world-[0-9a-f]{8})"
      + "|(?<person>(customer|member)-[0-9a-f]{8}(?=@))"
      + "|(?<time>\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d))");
  /** Fields whose whole text each target chooses freely. */
  private static final Map<String, String> OPEN_FIELDS = Map.of(
      "/upload/id", "upload id",
      "/customer/email", "email",
      "/member/email", "email",
      "/customer/external_id", "external id",
      "/organization/slug", "slug");
  /** The checksums of fixtures, whose bytes each target chooses freely unless there is a seed. */
  private static final Pattern FIXTURE_CHECKSUM =
      Pattern.compile("(/fixtures)?/files/\\d+/checksum_sha256_base64");

  private final Map<String, String> names = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();

  /** Returns the text of a value with what is open replaced. */
  String normalize(String text) {
    String named = names.get(text);
    if (named != null) {
      return named;
    }
    Matcher matcher = OPEN.matcher(text);
    StringBuilder replaced = new StringBuilder();
    while (matcher.find()) {
      matcher.appendReplacement(replaced, Matcher.quoteReplacement(replacement(matcher)));
    }
    return matcher.appendTail(replaced).toString();
  }

  /** Returns the normalized value of a field of the body, which may be open as a whole. */
  String normalize(String pointer, String text) {
    if (pointer.endsWith("/duration_ms")) {
      return "<duration>";
    }
    // how far a clock that was set to an instant is from that of the machine, which runs on
    if (pointer.endsWith("/offset_seconds") && !text.equals("0")) {
      return "<offset>";
    }
    if (FIXTURE_CHECKSUM.matcher(pointer).matches()) {
      return name(text, "checksum");
    }
    String kind = OPEN_FIELDS.get(pointer);
    return kind == null ? normalize(text) : name(text, kind);
  }

  private String replacement(Matcher open) {
    if (open.group("time") != null) {
      return "<time>";
    }
    if (open.group("world") != null) {
      return name(open.group(), "world");
    }
    if (open.group("person") != null) {
      return name(open.group(), "person");
    }
    if (open.group("url") != null) {
      return address(open.group("url"));
    }
    return open.group("token") != null
        ? open.group().substring(0, "polar_xxx_".length()) + name(open.group(), "token")
        : name(open.group(), "id");
  }

  /** Returns an address with the names of its parameters only, in alphabetical order. */
  private static String address(String url) {
    int mark = url.indexOf('?');
    if (mark < 0) {
      return "<url>";
    }
    Set<String> parameters = Stream.of(url.substring(mark + 1).split("&"))
        .map(parameter -> parameter.replaceFirst("=.*", ""))
        .collect(Collectors.toCollection(TreeSet::new));
    return "<url " + String.join(" ", parameters) + ">";
  }

  private String name(String text, String kind) {
    return names.computeIfAbsent(
        text, key -> "<" + kind + " " + counts.merge(kind, 1, Integer::sum) + ">");
  }
}
