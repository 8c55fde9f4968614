package floe.simulator.data;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/** Strings of the formats that JSON Schema 2020-12 and OpenAPI's registry name. */
final class Formats {
  private static final Instant EPOCH = Instant.parse("2026-01-05T08:00:00Z");

  private final Words words;

  Formats(Words words) {
    this.words = words;
  }

  /** A string of the format; empty for a format that means nothing here. */
  Optional<String> of(String format, String name, Chance chance) {
    return Optional.ofNullable(
        switch (format) {
          case "date-time" -> instant(chance).toString();
          case "date" -> LocalDate.ofInstant(instant(chance), ZoneOffset.UTC).toString();
          case "time" ->
            String.format(
                Locale.ROOT,
                "%02d:%02d:%02dZ",
                chance.below(24),
                chance.below(60),
                chance.below(60));
          case "duration" -> Duration.ofMinutes(chance.between(1, 600)).toString();
          case "uuid", "uuid4", "guid" -> uuid(chance);
          case "email", "idn-email" -> email(chance);
          case "hostname", "idn-hostname" -> host(chance);
          case "ipv4", "ip" -> "203.0.113." + chance.between(1, 254);
          case "ipv6" -> "2001:db8::" + Integer.toHexString((int) chance.between(1, 0xffff));
          case "uri", "iri", "url", "http-url" -> url(name, chance);
          case "uri-reference", "iri-reference" -> "/" + word(chance) + "/" + word(chance);
          case "uri-template" -> "https://" + host(chance) + "/" + word(chance) + "/{id}";
          case "json-pointer" -> "/" + word(chance);
          case "relative-json-pointer" -> "0/" + word(chance);
          case "regex" -> "^[a-z]+$";
          case "byte", "base64" ->
            Base64.getEncoder()
                .encodeToString(words.one("sentence", chance).getBytes(StandardCharsets.UTF_8));
          case "base64url" ->
            Base64.getUrlEncoder().withoutPadding().encodeToString(chance.bytes(24));
          case "decimal" -> chance.between(1, 999) + "." + chance.between(10, 99);
          case "password" ->
            "Sim-" + Long.toString(chance.between(1_000_000_000L, 99_999_999_999L), 36);
          default -> null;
        });
  }

  /** A moment of the year 2026, to the second. */
  Instant instant(Chance chance) {
    return EPOCH.plus(chance.between(0, 200L * 24 * 3600), ChronoUnit.SECONDS);
  }

  /** A UUID of version 4 (RFC 9562). */
  String uuid(Chance chance) {
    return chance.text("00000000-0000-4000-8000-000000000000");
  }

  String email(Chance chance) {
    return words.one("user", chance).replaceAll("[^a-z0-9]", "") + "@example.com";
  }

  private String url(String name, Chance chance) {
    String leaf = name.contains("avatar")
            || name.contains("image")
            || name.contains("logo")
            || name.contains("icon")
        ? word(chance) + ".png"
        : word(chance);
    return "https://" + host(chance) + "/" + leaf;
  }

  private String host(Chance chance) {
    return word(chance) + ".example.com";
  }

  private String word(Chance chance) {
    return words.one("word", chance).replaceAll("[^a-z0-9]", "");
  }
}
