package floe.contracttests.differential;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replaces what the contract leaves open by names that tell only where it was first seen. */
final class ValueNormalizer {
  private static final Pattern OPEN = Pattern.compile("(?<url>https?://[^\"\\s]+)"
      + "|(?<email>[^\"\\s@]+@[^\"\\s@]+\\.example)"
      + "|(?<token>polar_[a-z]{3}_[0-9A-Za-z]+)"
      + "|(?<id>[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})"
      + "|(?<time>\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d))"
      + "|(?<etag>\\\\?\"[0-9a-f]{32}(?=(-\\d+)?\\\\?\"))");

  private final Map<String, String> names = new HashMap<>();

  String replace(String text) {
    Matcher matcher = OPEN.matcher(text);
    StringBuilder replaced = new StringBuilder();
    while (matcher.find()) {
      matcher.appendReplacement(replaced, Matcher.quoteReplacement(symbol(matcher)));
    }
    return matcher.appendTail(replaced).toString();
  }

  private String symbol(Matcher open) {
    if (open.group("time") != null) {
      return "<time>";
    }
    if (open.group("url") != null) {
      return address(open.group("url"));
    }
    if (open.group("token") != null) {
      return open.group().substring(0, 10) + name(open.group(), "token");
    }
    if (open.group("email") != null) {
      return name(open.group(), "email");
    }
    return open.group("id") != null ? name(open.group(), "id") : "\"" + name(open.group(), "etag");
  }

  /** Of an address the names of its parameters count, not their order. */
  private static String address(String url) {
    int mark = url.indexOf('?');
    if (mark < 0) {
      return "<url>";
    }
    return "<url "
        + String.join(
            " ",
            java.util.stream.Stream.of(url.substring(mark + 1).split("&"))
                .map(parameter -> parameter.replaceFirst("=.*", ""))
                .sorted()
                .toList())
        + ">";
  }

  private String name(String text, String kind) {
    return names.computeIfAbsent(text, key -> "<" + kind + " " + (names.size() + 1) + ">");
  }
}
