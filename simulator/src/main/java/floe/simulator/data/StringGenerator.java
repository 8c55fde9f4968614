package floe.simulator.data;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Generates strings by a field's format and pattern, otherwise by its name. */
final class StringGenerator {
  /** File names with their media types. */
  static final List<String[]> FILES = List.of(
      new String[] {"field-recordings.zip", "application/zip"},
      new String[] {"cover.png", "image/png"},
      new String[] {"handbook.pdf", "application/pdf"},
      new String[] {"rehearsal.mp3", "audio/mpeg"},
      new String[] {"portrait.jpeg", "image/jpeg"},
      new String[] {"measurements.csv", "text/csv"});

  private static final String PADDING = "abcdefghijklmnopqrstuvwxyz";

  private final FakerPool faker;
  private final FormatGenerator formats;
  private final PatternGenerator patterns;

  StringGenerator(FakerPool faker, FormatGenerator formats, PatternGenerator patterns) {
    this.faker = faker;
    this.formats = formats;
    this.patterns = patterns;
  }

  String generate(JsonNode schema, String name, SeededRandom random) {
    int min = schema.path("minLength").asInt(0);
    int max = schema.path("maxLength").asInt(Integer.MAX_VALUE);
    String pattern = schema.path("pattern").asText();
    if (!pattern.isEmpty()) {
      Optional<String> match = patterns.generate(pattern, min, max, random);
      if (match.isPresent()) {
        return match.get();
      }
    }
    String format = schema.path("format").asText();
    return fitLength(
        formats.generate(format, name, random).orElseGet(() -> byFieldName(name, random)),
        min,
        max);
  }

  /** Cuts or pads a text to the schema's length, which JSON Schema counts in code points. */
  private static String fitLength(String text, int min, int max) {
    int length = text.codePointCount(0, text.length());
    if (length > max) {
      return text.substring(0, text.offsetByCodePoints(0, max));
    }
    StringBuilder fitted = new StringBuilder(text);
    for (int i = length; i < min; i++) {
      fitted.append(PADDING.charAt(i % PADDING.length()));
    }
    return fitted.toString();
  }

  private String byFieldName(String field, SeededRandom random) {
    String name = field.toLowerCase(Locale.ROOT).replace('-', '_');
    if (name.equals("id") || name.endsWith("_id") || field.endsWith("Id")) {
      return random.uuid().toString();
    }
    if (hasWord(name, "sha256") && name.contains("hex")) {
      return HexFormat.of().formatHex(random.nextBytes(32));
    }
    if (hasWord(name, "sha256", "checksum", "digest") && name.contains("base64")) {
      return Base64.getEncoder().encodeToString(random.nextBytes(32));
    }
    if (hasWord(name, "etag")) {
      return '"' + HexFormat.of().formatHex(random.nextBytes(16)) + '"';
    }
    if (name.endsWith("sha") || hasWord(name, "sha1", "commit", "hash", "digest", "fingerprint")) {
      return HexFormat.of().formatHex(random.nextBytes(20));
    }
    if (hasWord(name, "mime", "content_type", "media_type")) {
      return random.pick(FILES)[1];
    }
    if (hasWord(name, "file_name", "filename")) {
      return random.pick(FILES)[0];
    }
    if (hasWord(name, "email")) {
      return formats.email(random);
    }
    if (hasWord(name, "url", "uri", "href", "link", "website", "homepage")) {
      return formats.generate("uri", name, random).orElse("");
    }
    if (name.endsWith("_at") || hasWord(name, "timestamp")) {
      return formats.timestamp(random).toString();
    }
    if (hasWord(name, "token", "secret", "api_key", "password")) {
      return HexFormat.of().formatHex(random.nextBytes(20));
    }
    return personOrPlace(name, random);
  }

  private String personOrPlace(String name, SeededRandom random) {
    if (hasWord(name, "first_name", "given_name")) {
      return faker.pick("first name", random);
    }
    if (hasWord(name, "last_name", "family_name", "surname")) {
      return faker.pick("last name", random);
    }
    if (hasWord(name, "login", "username", "user_name", "nickname", "handle")) {
      return faker.pick("user", random).replaceAll("[^a-z0-9]", "");
    }
    if (hasWord(name, "company", "organization", "business")) {
      return faker.pick("company", random);
    }
    if (hasWord(name, "city", "town")) {
      return faker.pick("city", random);
    }
    if (hasWord(name, "street", "line1", "address")) {
      return faker.pick("street", random);
    }
    if (hasWord(name, "postal", "zip")) {
      return faker.pick("postal code", random);
    }
    return otherField(name, random);
  }

  private String otherField(String name, SeededRandom random) {
    if (hasWord(name, "country")) {
      return random.pick(List.of("SE", "DE", "FR", "NL", "US", "CA", "JP"));
    }
    if (hasWord(name, "currency")) {
      return random.pick(List.of("usd", "eur", "sek", "gbp"));
    }
    if (hasWord(name, "locale", "language")) {
      return random.pick(List.of("en", "sv", "de", "fr"));
    }
    if (hasWord(name, "timezone", "time_zone")) {
      return random.pick(List.of("Europe/Stockholm", "Europe/Berlin", "America/New_York"));
    }
    if (hasWord(name, "phone", "mobile")) {
      return faker.pick("phone", random);
    }
    if (hasWord(
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
      return faker.pick("sentence", random);
    }
    if (hasWord(name, "title", "label", "product")) {
      return faker.pick("product", random);
    }
    if (hasWord(name, "version")) {
      return random.between(1, 4) + "." + random.nextInt(10) + "." + random.nextInt(10);
    }
    if (hasWord(name, "color", "colour")) {
      return HexFormat.of().formatHex(random.nextBytes(3));
    }
    if (hasWord(name, "ip_address", "ip")) {
      return "203.0.113." + random.between(1, 254);
    }
    if (name.equals("name") || name.endsWith("_name")) {
      return faker.pick("full name", random);
    }
    return faker.pick("word", random);
  }

  /** Checks whether one of these words is part of the name. */
  private static boolean hasWord(String name, String... parts) {
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
