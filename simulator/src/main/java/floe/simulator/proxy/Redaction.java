package floe.simulator.proxy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Takes out of texts what opens doors: tokens, signatures, the tokens of download links. */
final class Redaction {
  private static final String GONE = "redacted";
  private static final List<Map.Entry<Pattern, String>> RULES = List.of(
      rule("polar_([a-z]{2,5})_[A-Za-z0-9]+", "polar_$1_" + GONE),
      rule("(?i)(X-Amz-(?:Signature|Credential|Security-Token)=)[^&\"\\s\\\\]+", "$1" + GONE),
      rule("(/customer-portal/downloadables/)[^/?\"\\s\\\\]{20,}", "$1" + GONE),
      rule("(?i)([?&][a-z_]*(?:token|secret|password|api_?key)=)[^&\"\\s\\\\]+", "$1" + GONE),
      rule(
          "(?i)(\"[a-z_]*(?:token|secret|password|api_?key)\"\\s*:\\s*\")(?!polar_)[^\"]+(\")",
          "$1" + GONE + "$2"),
      rule("(?i)\\b(Bearer|Basic)\\s+(?!realm)[A-Za-z0-9._~+/=-]{8,}", "$1 " + GONE));

  private Redaction() {}

  static String of(String text) {
    String clean = text;
    for (Map.Entry<Pattern, String> rule : RULES) {
      clean = rule.getKey().matcher(clean).replaceAll(rule.getValue());
    }
    return clean;
  }

  /** Whether a header must not be kept at all. */
  static boolean drops(String header) {
    return List.of("authorization", "cookie", "set-cookie", "proxy-authorization")
        .contains(header.toLowerCase(Locale.ROOT));
  }

  private static Map.Entry<Pattern, String> rule(String pattern, String replacement) {
    return Map.entry(Pattern.compile(pattern), replacement);
  }
}
