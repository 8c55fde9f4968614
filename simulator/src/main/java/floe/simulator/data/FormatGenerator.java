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

/** Generates strings for the formats of JSON Schema 2020-12 and of OpenAPI's format registry. */
final class FormatGenerator {
  private static final Instant EPOCH = Instant.parse("2026-01-05T08:00:00Z");

  private final FakerPool faker;

  FormatGenerator(FakerPool faker) {
    this.faker = faker;
  }

  /** Generates a string of the format; empty for an unknown format. */
  Optional<String> generate(String format, String name, SeededRandom random) {
    return Optional.ofNullable(
        switch (format) {
          case "date-time" -> timestamp(random).toString();
          case "date" -> LocalDate.ofInstant(timestamp(random), ZoneOffset.UTC).toString();
          case "time" ->
            String.format(
                Locale.ROOT,
                "%02d:%02d:%02dZ",
                random.nextInt(24),
                random.nextInt(60),
                random.nextInt(60));
          case "duration" -> Duration.ofMinutes(random.between(1, 600)).toString();
          case "uuid", "uuid4", "guid" -> random.uuid().toString();
          case "email", "idn-email" -> email(random);
          case "hostname", "idn-hostname" -> host(random);
          case "ipv4", "ip" -> "203.0.113." + random.between(1, 254);
          case "ipv6" -> "2001:db8::" + Integer.toHexString((int) random.between(1, 0xffff));
          case "uri", "iri", "url", "http-url" -> url(name, random);
          case "uri-reference", "iri-reference" -> "/" + word(random) + "/" + word(random);
          case "uri-template" -> "https://" + host(random) + "/" + word(random) + "/{id}";
          case "json-pointer" -> "/" + word(random);
          case "relative-json-pointer" -> "0/" + word(random);
          case "regex" -> "^[a-z]+$";
          case "byte", "base64" ->
            Base64.getEncoder()
                .encodeToString(faker.pick("sentence", random).getBytes(StandardCharsets.UTF_8));
          case "base64url" ->
            Base64.getUrlEncoder().withoutPadding().encodeToString(random.nextBytes(24));
          case "decimal" -> random.between(1, 999) + "." + random.between(10, 99);
          case "password" ->
            "Sim-" + Long.toString(random.between(1_000_000_000L, 99_999_999_999L), 36);
          default -> null;
        });
  }

  /** Returns a time in 2026, in whole seconds. */
  Instant timestamp(SeededRandom random) {
    return EPOCH.plus(random.between(0, 200L * 24 * 3600), ChronoUnit.SECONDS);
  }

  String email(SeededRandom random) {
    return faker.pick("user", random).replaceAll("[^a-z0-9]", "") + "@example.com";
  }

  private String url(String name, SeededRandom random) {
    String leaf = name.contains("avatar")
            || name.contains("image")
            || name.contains("logo")
            || name.contains("icon")
        ? word(random) + ".png"
        : word(random);
    return "https://" + host(random) + "/" + leaf;
  }

  private String host(SeededRandom random) {
    return word(random) + ".example.com";
  }

  private String word(SeededRandom random) {
    return faker.pick("word", random).replaceAll("[^a-z0-9]", "");
  }
}
