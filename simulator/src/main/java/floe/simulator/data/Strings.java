package floe.simulator.data;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Strings for a field: by its format and pattern, else by what its name promises. */
final class Strings {
  /** File names and MIME types that agree, for whoever needs both. */
  static final List<String[]> FILES = List.of(
      new String[] {"field-recordings.zip", "application/zip"},
      new String[] {"cover.png", "image/png"},
      new String[] {"handbook.pdf", "application/pdf"},
      new String[] {"rehearsal.mp3", "audio/mpeg"},
      new String[] {"portrait.jpeg", "image/jpeg"},
      new String[] {"measurements.csv", "text/csv"});

  private static final String FILLER = "abcdefghijklmnopqrstuvwxyz";

  private final Words words;
  private final Formats formats;
  private final Patterns patterns;

  Strings(Words words, Formats formats, Patterns patterns) {
    this.words = words;
    this.formats = formats;
    this.patterns = patterns;
  }

  String of(JsonNode schema, String name, Chance chance) {
    int min = schema.path("minLength").asInt(0);
    int max = schema.path("maxLength").asInt(Integer.MAX_VALUE);
    String pattern = schema.path("pattern").asText();
    if (!pattern.isEmpty()) {
      Optional<String> match = patterns.match(pattern, min, max, chance);
      if (match.isPresent()) {
        return match.get();
      }
    }
    String format = schema.path("format").asText();
    return fit(formats.of(format, name, chance).orElseGet(() -> named(name, chance)), min, max);
  }

  /** Cuts or fills up to the length that the schema wants, in code points as JSON Schema counts. */
  private static String fit(String text, int min, int max) {
    int length = text.codePointCount(0, text.length());
    if (length > max) {
      return text.substring(0, text.offsetByCodePoints(0, max));
    }
    StringBuilder fitted = new StringBuilder(text);
    for (int i = length; i < min; i++) {
      fitted.append(FILLER.charAt(i % FILLER.length()));
    }
    return fitted.toString();
  }

  private String named(String field, Chance chance) {
    String name = field.toLowerCase(Locale.ROOT).replace('-', '_');
    if (name.equals("id") || name.endsWith("_id") || field.endsWith("Id")) {
      return formats.uuid(chance);
    }
    if (has(name, "sha256") && name.contains("hex")) {
      return HexFormat.of().formatHex(chance.bytes(32));
    }
    if (has(name, "sha256", "checksum", "digest") && name.contains("base64")) {
      return Base64.getEncoder().encodeToString(chance.bytes(32));
    }
    if (has(name, "etag")) {
      return '"' + HexFormat.of().formatHex(chance.bytes(16)) + '"';
    }
    if (name.endsWith("sha") || has(name, "sha1", "commit", "hash", "digest", "fingerprint")) {
      return HexFormat.of().formatHex(chance.bytes(20));
    }
    if (has(name, "mime", "content_type", "media_type")) {
      return chance.one(FILES)[1];
    }
    if (has(name, "file_name", "filename")) {
      return chance.one(FILES)[0];
    }
    if (has(name, "email")) {
      return formats.email(chance);
    }
    if (has(name, "url", "uri", "href", "link", "website", "homepage")) {
      return formats.of("uri", name, chance).orElse("");
    }
    if (name.endsWith("_at") || has(name, "timestamp")) {
      return formats.instant(chance).toString();
    }
    if (has(name, "token", "secret", "api_key", "password")) {
      return HexFormat.of().formatHex(chance.bytes(20));
    }
    return worded(name, chance);
  }

  private String worded(String name, Chance chance) {
    if (has(name, "first_name", "given_name")) {
      return words.one("first name", chance);
    }
    if (has(name, "last_name", "family_name", "surname")) {
      return words.one("last name", chance);
    }
    if (has(name, "login", "username", "user_name", "nickname", "handle")) {
      return words.one("user", chance).replaceAll("[^a-z0-9]", "");
    }
    if (has(name, "company", "organization", "business")) {
      return words.one("company", chance);
    }
    if (has(name, "city", "town")) {
      return words.one("city", chance);
    }
    if (has(name, "street", "line1", "address")) {
      return words.one("street", chance);
    }
    if (has(name, "postal", "zip")) {
      return words.one("postal code", chance);
    }
    return general(name, chance);
  }

  private String general(String name, Chance chance) {
    if (has(name, "country")) {
      return chance.one(List.of("SE", "DE", "FR", "NL", "US", "CA", "JP"));
    }
    if (has(name, "currency")) {
      return chance.one(List.of("usd", "eur", "sek", "gbp"));
    }
    if (has(name, "locale", "language")) {
      return chance.one(List.of("en", "sv", "de", "fr"));
    }
    if (has(name, "timezone", "time_zone")) {
      return chance.one(List.of("Europe/Stockholm", "Europe/Berlin", "America/New_York"));
    }
    if (has(name, "phone", "mobile")) {
      return words.one("phone", chance);
    }
    if (has(
        name,
        "description",
        "summary",
        "message",
        "comment",
        "bio",
        "note",
        "body",
        "text",
        "content",
        "reason")) {
      return words.one("sentence", chance);
    }
    if (has(name, "title", "label", "product")) {
      return words.one("product", chance);
    }
    if (has(name, "version")) {
      return chance.between(1, 4) + "." + chance.below(10) + "." + chance.below(10);
    }
    if (has(name, "color", "colour")) {
      return HexFormat.of().formatHex(chance.bytes(3));
    }
    if (has(name, "ip_address", "ip")) {
      return "203.0.113." + chance.between(1, 254);
    }
    if (name.equals("name") || name.endsWith("_name")) {
      return words.one("full name", chance);
    }
    return words.one("word", chance);
  }

  /** Whether a word of the name, or some words of it in a row, are one of these. */
  private static boolean has(String name, String... parts) {
    for (String part : parts) {
      int at = name.indexOf(part);
      if (at >= 0
          && (part.length() > 3
              || name.equals(part)
              || name.startsWith(part + "_")
              || name.endsWith("_" + part))) {
        return true;
      }
    }
    return false;
  }
}
