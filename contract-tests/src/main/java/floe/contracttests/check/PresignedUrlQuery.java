package floe.contracttests.check;

import floe.contract.message.RequestMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The query of a presigned URL (<a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html">AWS Signature
 * Version 4</a>).
 */
public final class PresignedUrlQuery {
  private static final DateTimeFormatter AMZ_DATE =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT);

  private final Map<String, List<String>> query;

  private PresignedUrlQuery(Map<String, List<String>> query) {
    this.query = query;
  }

  /** Parses the query of a URL. */
  public static PresignedUrlQuery of(String url) {
    return new PresignedUrlQuery(RequestMessage.of("GET", url).query());
  }

  /** Returns a parameter of the query, percent-decoded; empty when there is none. */
  public String parameter(String name) {
    return query.getOrDefault(name, List.of("")).get(0);
  }

  /** Returns the names of all parameters of the query. */
  public List<String> parameters() {
    return List.copyOf(query.keySet());
  }

  /** Returns the signed headers, in lower case. */
  public List<String> signedHeaders() {
    return List.of(parameter("X-Amz-SignedHeaders").split(";", -1));
  }

  /** Returns what is wrong with it as a URL that expires at a given time, one sentence each. */
  List<String> violations(Instant expiresAt) {
    List<String> violations = violations();
    if (violations.isEmpty() && Math.abs(Duration.between(end(), expiresAt).toSeconds()) > 1) {
      violations.add("the URL ends at " + end() + ", and expires_at is " + expiresAt);
    }
    return violations;
  }

  /** Returns what is wrong with it, one sentence each. */
  List<String> violations() {
    List<String> violations = new ArrayList<>();
    expect(violations, "X-Amz-Algorithm", "AWS4-HMAC-SHA256");
    expect(violations, "X-Amz-Credential", "[^/]+/\\d{8}/[a-z0-9-]+/s3/aws4_request");
    expect(violations, "X-Amz-Date", "\\d{8}T\\d{6}Z");
    expect(violations, "X-Amz-Expires", Long.toString(Timestamps.LIFETIME.toSeconds()));
    expect(violations, "X-Amz-SignedHeaders", "([a-z0-9-]+;)*host(;[a-z0-9-]+)*");
    expect(violations, "X-Amz-Signature", "[0-9a-f]{64}");
    return violations;
  }

  /** Returns when it expires. */
  Instant end() {
    try {
      Instant signed =
          LocalDateTime.parse(parameter("X-Amz-Date"), AMZ_DATE).toInstant(ZoneOffset.UTC);
      return signed.plusSeconds(Long.parseLong(parameter("X-Amz-Expires")));
    } catch (DateTimeParseException | NumberFormatException e) {
      return Instant.EPOCH;
    }
  }

  private void expect(List<String> violations, String name, String pattern) {
    String value = parameter(name);
    if (!value.matches(pattern)) {
      violations.add(
          "a presigned URL has %s %s".formatted(name, value.isEmpty() ? "missing" : value));
    }
  }
}
