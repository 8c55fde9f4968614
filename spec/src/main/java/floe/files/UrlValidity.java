package floe.files;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * From when to when a presigned URL says that it can be used.
 *
 * @param signedAt when it was signed, in whole seconds
 * @param lifetime for how many seconds it can be used, as the URL says it
 * @param expiresAt from when on it is refused
 * @param worldTime the time in the world when it was signed, if that was not the machine's
 */
public record UrlValidity(
    Instant signedAt, String lifetime, Instant expiresAt, Optional<Instant> worldTime) {

  /** The parameter of the time of signing. */
  public static final String SIGNED_AT = "X-Amz-Date";

  /**
   * The parameter of the time in the world when the URL was signed, if that was not the machine's:
   * ISO 8601, in milliseconds. It is signed like the others.
   */
  public static final String WORLD_TIME = "X-Floe-Time";

  private static final String LIFETIME = "X-Amz-Expires";
  private static final DateTimeFormatter AMZ_DATE =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter MILLISECONDS = DateTimeFormatter.ofPattern(
          "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
      .withZone(ZoneOffset.UTC);

  /**
   * What a store answers, in S3's words, when a URL is used too late or too early: 403
   * {@code AccessDenied}.
   *
   * @param message the element {@code Message}
   * @param elements the elements after it, in S3's order
   */
  public record Refusal(String message, Map<String, String> elements) {}

  /**
   * Reads the times of a presigned URL.
   *
   * @param parameters gives a parameter of the query, or null
   * @return nothing where one is missing or has no meaning
   */
  public static Optional<UrlValidity> of(Function<String, @Nullable String> parameters) {
    String signedAt = parameters.apply(SIGNED_AT);
    String lifetime = parameters.apply(LIFETIME);
    String worldTime = parameters.apply(WORLD_TIME);
    if (signedAt == null || lifetime == null) {
      return Optional.empty();
    }
    try {
      Instant start = AMZ_DATE.parse(signedAt, Instant::from);
      return Optional.of(new UrlValidity(
          start,
          lifetime,
          start.plusSeconds(Long.parseLong(lifetime)),
          Optional.ofNullable(worldTime).map(Instant::parse)));
    } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Returns the value of {@value #SIGNED_AT} for a time. */
  public static String toAmzDate(Instant time) {
    return AMZ_DATE.format(time);
  }

  /** Returns the value of {@value #WORLD_TIME} for a time. */
  public static String toWorldTime(Instant time) {
    return MILLISECONDS.format(time);
  }

  /**
   * Returns the refusal of a URL that has expired. S3 gives it whatever the signature.
   *
   * @param now the time in the world
   */
  public Optional<Refusal> checkExpiry(Instant now) {
    return now.isBefore(expiresAt)
        ? Optional.empty()
        : Optional.of(refusal("Request has expired", "X-Amz-Expires", lifetime, now));
  }

  /**
   * Returns the refusal of a URL that was signed at a time that the world has yet to reach, since
   * its clock was set back. To be given to URLs only whose signature is right.
   *
   * @param now the time in the world
   */
  public Optional<Refusal> checkStart(Instant now) {
    String epochMillis = Long.toString(signedAt.toEpochMilli());
    return worldTime
        .filter(now::isBefore)
        .map(time -> refusal("Request is not yet valid", SIGNED_AT, epochMillis, now));
  }

  private Refusal refusal(String message, String reason, String value, Instant now) {
    Map<String, String> elements = new LinkedHashMap<>();
    elements.put(reason, value);
    elements.put("Expires", expiresAt.toString());
    elements.put("ServerTime", now.truncatedTo(ChronoUnit.SECONDS).toString());
    return new Refusal(message, elements);
  }
}
