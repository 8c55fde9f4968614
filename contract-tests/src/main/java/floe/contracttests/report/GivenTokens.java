package floe.contracttests.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The tokens that were given to the checker, and the variables that stand for them in reports. No
 * report shows them, whatever the target makes of them.
 */
public final class GivenTokens {
  /** Nothing was given. */
  public static final GivenTokens NONE = new GivenTokens(Map.of());

  private static final int SHORTEST = 4;

  private final Map<String, String> variables = new LinkedHashMap<>();
  private final List<Map.Entry<String, String>> forms;

  /**
   * Creates the tokens of a run.
   *
   * @param variables the variable of each token, e.g. {@code $TOKEN}; empty tokens are ignored
   */
  public GivenTokens(Map<String, String> variables) {
    variables.forEach((token, variable) -> {
      if (!token.isEmpty()) {
        this.variables.put(token, variable);
      }
    });
    Map<String, String> all = new LinkedHashMap<>();
    this.variables.forEach(
        (token, variable) -> forms(token).forEach(form -> all.putIfAbsent(form, variable)));
    this.forms = all.entrySet().stream()
        .filter(form -> form.getKey().length() >= SHORTEST)
        .sorted(Comparator.comparing(form -> -form.getKey().length()))
        .toList();
  }

  /** Returns the variable of each token. */
  public Map<String, String> variables() {
    return Map.copyOf(variables);
  }

  /** Returns a text with variables in place of the tokens, however they are written. */
  public String hidden(String text) {
    String shown = text;
    for (Map.Entry<String, String> form : forms) {
      shown = shown.replace(form.getKey(), form.getValue());
    }
    return shown;
  }

  private static Set<String> forms(String token) {
    Set<String> forms = new LinkedHashSet<>(List.of(token));
    String encoded = URLEncoder.encode(token, StandardCharsets.UTF_8);
    forms.add(encoded);
    forms.add(encoded.replace("+", "%20"));
    forms.add(encoded.toLowerCase(java.util.Locale.ROOT));
    forms.add(token.toLowerCase(java.util.Locale.ROOT));
    forms.add(token.toUpperCase(java.util.Locale.ROOT));
    forms.add(new StringBuilder(token).reverse().toString());
    forms.add(java.util.HexFormat.of().formatHex(token.getBytes(StandardCharsets.UTF_8)));
    forms.add(token.replace("\\", "\\\\").replace("\"", "\\\""));
    forms.add(HtmlText.escape(token));
    for (Base64.Encoder encoder : List.of(Base64.getEncoder(), Base64.getUrlEncoder())) {
      for (int shift = 0; shift < 3; shift++) {
        forms.add(inBase64(encoder, token, shift));
      }
    }
    return forms;
  }

  /** Returns what a token is in Base64 after some bytes: those digits that depend on it alone. */
  private static String inBase64(Base64.Encoder encoder, String token, int shift) {
    byte[] bytes = ("\0".repeat(shift) + token).getBytes(StandardCharsets.UTF_8);
    String text = encoder.withoutPadding().encodeToString(bytes);
    int from = shift == 0 ? 0 : shift + 1;
    int whole = bytes.length % 3 == 0 ? text.length() : text.length() - 1;
    return text.substring(from, Math.max(from, whole));
  }
}
