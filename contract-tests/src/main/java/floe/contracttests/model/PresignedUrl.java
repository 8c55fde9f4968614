package floe.contracttests.model;

import floe.contract.message.RequestMessage;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/**
 * A URL that carries its own signature (<a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html">SigV4 in the
 * query</a>).
 */
public record PresignedUrl(String url, Map<String, List<String>> query) {
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");

  /** Parses a URL. */
  public static PresignedUrl of(String url) {
    return new PresignedUrl(url, RequestMessage.of("GET", url).query());
  }

  /** Returns the first value of a parameter; empty when there is none. */
  public String parameter(String name) {
    return query.getOrDefault(name, List.of("")).get(0);
  }

  /** Returns the names of the headers that are signed, in lower case. */
  public List<String> signedHeaders() {
    return List.of(parameter("X-Amz-SignedHeaders").split(";"));
  }

  /** Returns whether it was signed just now, for 3600 seconds. */
  public boolean isForOneHour() {
    return parameter("X-Amz-Expires").equals("3600")
        && !parameter("X-Amz-Signature").isEmpty()
        && expiresNear(Instant.now().plus(TimeMatchers.HOUR));
  }

  /** Returns whether it expires at a time, give or take two minutes. */
  public boolean expiresNear(Instant time) {
    try {
      LocalDateTime signed = LocalDateTime.parse(parameter("X-Amz-Date"), DATE);
      Instant expires =
          signed.toInstant(ZoneOffset.UTC).plusSeconds(Long.parseLong(parameter("X-Amz-Expires")));
      return TimeMatchers.isNear(expires, time);
    } catch (DateTimeException | NumberFormatException e) {
      return false;
    }
  }

  /** Returns the URL without its query, and so without its signature. */
  public String unsigned() {
    int mark = url.indexOf('?');
    return mark < 0 ? url : url.substring(0, mark);
  }

  /** Returns the URL with another value of one parameter. */
  public String with(String name, String value) {
    return url.replaceFirst("([?&]" + name + "=)[^&]*", "$1" + value);
  }

  /** Returns the URL without one parameter. */
  public String without(String name) {
    return url.replaceFirst("([?&])" + name + "=[^&]*&?", "$1");
  }

  /** Returns the URL with another signature of the right form. */
  public String withAnotherSignature() {
    String signature = parameter("X-Amz-Signature");
    char first = signature.isEmpty() || signature.charAt(0) != '0' ? '0' : '1';
    return with("X-Amz-Signature", first + (signature.isEmpty() ? "" : signature.substring(1)));
  }

  /** Returns the host only: messages must not hold a signature. */
  @Override
  public String toString() {
    return URI.create(unsigned()).getHost();
  }
}
