package floe.simulator.proxy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Removes secrets from texts: tokens, signatures, the tokens of download links. */
final class SecretRedactor {
  private static final String REPLACEMENT = "redacted";
  private static final List<Map.Entry<Pattern, String>> RULES = List.of(
      rule("polar_([a-z]{2,5})_[A-Za-z0-9]+", "polar_$1_" + REPLACEMENT),
      rule(
          "(?i)(X-Amz-(?:Signature|Credential|Security-Token)=)[^&\"\\s\\\\]+", "$1" + REPLACEMENT),
      rule("(/customer-portal/downloadables/)[^/?\"\\s\\\\]{20,}", "$1" + REPLACEMENT),
      rule(
          "(?i)([?&][a-z_]*(?:token|secret|password|api_?key)=)[^&\"\\s\\\\]+", "$1" + REPLACEMENT),
      rule(
          "(?i)(\"[a-z_]*(?:token|secret|password|api_?key)\"\\s*:\\s*\")(?!polar_)[^\"]+(\")",
          "$1" + REPLACEMENT + "$2"),
      rule("(?i)\\b(Bearer|Basic)\\s+(?!realm)[A-Za-z0-9._~+/=-]{8,}", "$1 " + REPLACEMENT));

  private SecretRedactor() {}

  static String redact(String text) {
    String clean = text;
    for (Map.Entry<Pattern, String> rule : RULES) {
      clean = rule.getKey().matcher(clean).replaceAll(rule.getValue());
    }
    return clean;
  }

  /** Checks whether a header must not be recorded at all. */
  static boolean isSecretHeader(String header) {
    return List.of("authorization", "cookie", "set-cookie", "proxy-authorization")
        .contains(header.toLowerCase(Locale.ROOT));
  }

  private static Map.Entry<Pattern, String> rule(String pattern, String replacement) {
    return Map.entry(Pattern.compile(pattern), replacement);
  }
}
