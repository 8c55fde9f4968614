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
record PresignedUrl(String url, Map<String, List<String>> query) {
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");

  static PresignedUrl of(String url) {
    return new PresignedUrl(url, RequestMessage.of("GET", url).query());
  }

  String parameter(String name) {
    return query.getOrDefault(name, List.of("")).get(0);
  }

  List<String> signedHeaders() {
    return List.of(parameter("X-Amz-SignedHeaders").split(";"));
  }

  /** Whether it was signed just now, for 3600 seconds. */
  boolean isForOneHour() {
    return parameter("X-Amz-Expires").equals("3600")
        && !parameter("X-Amz-Signature").isEmpty()
        && expiresNear(Instant.now().plus(AnsweredTimes.HOUR));
  }

  boolean expiresNear(Instant time) {
    try {
      LocalDateTime signed = LocalDateTime.parse(parameter("X-Amz-Date"), DATE);
      Instant expires =
          signed.toInstant(ZoneOffset.UTC).plusSeconds(Long.parseLong(parameter("X-Amz-Expires")));
      return AnsweredTimes.isNear(expires, time);
    } catch (DateTimeException | NumberFormatException e) {
      return false;
    }
  }

  /** Without what makes it pass: for objects that nobody may read without a signature. */
  String unsigned() {
    int mark = url.indexOf('?');
    return mark < 0 ? url : url.substring(0, mark);
  }

  /** The URL with one parameter's text changed. */
  String with(String name, String value) {
    return url.replaceFirst("([?&]" + name + "=)[^&]*", "$1" + value);
  }

  /** The URL without one parameter. */
  String without(String name) {
    return url.replaceFirst("([?&])" + name + "=[^&]*&?", "$1");
  }

  /** The URL with another signature of the right form. */
  String withAnotherSignature() {
    String signature = parameter("X-Amz-Signature");
    char first = signature.isEmpty() || signature.charAt(0) != '0' ? '0' : '1';
    return with("X-Amz-Signature", first + (signature.isEmpty() ? "" : signature.substring(1)));
  }

  /** The host, for messages that must not hold a signature. */
  @Override
  public String toString() {
    return URI.create(unsigned()).getHost();
  }
}
