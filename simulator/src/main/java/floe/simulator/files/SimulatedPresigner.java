package floe.simulator.files;

import floe.files.Lifetimes;
import floe.files.PartHeaders;
import floe.files.SigningKey;
import floe.simulator.http.SimulatedRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Creates and verifies URLs in the form of S3's presigned URLs. They are signed with a key of the
 * run instead of SigV4, so a changed URL is rejected all the same.
 */
final class SimulatedPresigner {
  private static final String PURPOSE = "presigned URL";
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final String SIGNATURE = "X-Amz-Signature";
  private static final String DATE = "X-Amz-Date";
  private static final String SIGNED_HEADERS = "X-Amz-SignedHeaders";

  private final SigningKey key;

  SimulatedPresigner(SigningKey key) {
    this.key = key;
  }

  /**
   * Creates a URL for one request.
   *
   * @param query further parameters; names that need no encoding, values not yet encoded
   * @param sha256Base64 the value of the checksum header that the request must send
   */
  String presignedUrl(
      String method,
      String base,
      String path,
      Map<String, String> query,
      Optional<String> sha256Base64,
      Instant now) {
    SortedMap<String, String> all = new TreeMap<>(query);
    String stamp = STAMP.format(now);
    all.put("X-Amz-Algorithm", "AWS4-HMAC-SHA256");
    all.put(
        "X-Amz-Credential",
        "FLOESIMULATOR/" + stamp.substring(0, 8) + "/us-east-1/s3/aws4_request");
    all.put(DATE, stamp);
    all.put("X-Amz-Expires", Long.toString(Lifetimes.PRESIGNED_URL.toSeconds()));
    all.put(
        SIGNED_HEADERS,
        sha256Base64.isPresent()
            ? "host;" + PartHeaders.CHECKSUM + ";" + PartHeaders.ALGORITHM
            : "host");
    StringBuilder url = new StringBuilder(base).append(path).append('?');
    all.forEach(
        (name, value) -> url.append(name).append('=').append(encode(value)).append('&'));
    return url.append(SIGNATURE)
        .append('=')
        .append(signature(method, path, all, sha256Base64.orElse("")))
        .toString();
  }

  /** Checks whether a request carries a signature, valid or not. */
  static boolean isPresigned(SimulatedRequest request) {
    return request.message().query().containsKey(SIGNATURE);
  }

  /**
   * Returns the S3 error code for an invalid request; empty when its signature is valid.
   *
   * @param now the time to compare the expiry with
   */
  Optional<String> errorCode(SimulatedRequest request, Instant now) {
    Map<String, List<String>> parameters = request.message().query();
    SortedMap<String, String> query = new TreeMap<>();
    parameters.forEach((name, values) -> query.put(name, values.get(0)));
    String given = Optional.ofNullable(query.remove(SIGNATURE)).orElse("");
    if (given.isEmpty()) {
      return Optional.of("AccessDenied");
    }
    boolean repeated = parameters.values().stream().anyMatch(values -> values.size() > 1);
    if (repeated || !isSigned(request, query, given)) {
      return Optional.of("SignatureDoesNotMatch");
    }
    return now.isAfter(expiry(query)) ? Optional.of("AccessDenied") : Optional.empty();
  }

  private boolean isSigned(
      SimulatedRequest request, SortedMap<String, String> query, String given) {
    boolean signsChecksum = query.getOrDefault(SIGNED_HEADERS, "").contains(PartHeaders.CHECKSUM);
    if (signsChecksum && !request.header(PartHeaders.ALGORITHM).equals(PartHeaders.SHA256)) {
      return false;
    }
    String checksum = signsChecksum ? request.header(PartHeaders.CHECKSUM) : "";
    String method =
        request.message().method().equals("HEAD") ? "GET" : request.message().method();
    String expected = signature(method, request.message().path(), query, checksum);
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.UTF_8));
  }

  private static Instant expiry(SortedMap<String, String> query) {
    try {
      return Lifetimes.presignedUrlExpiry(STAMP.parse(query.getOrDefault(DATE, ""), Instant::from));
    } catch (DateTimeParseException e) {
      return Instant.EPOCH;
    }
  }

  private String signature(
      String method, String path, SortedMap<String, String> query, String checksum) {
    StringBuilder text =
        new StringBuilder(method).append('\n').append(path).append('\n').append(checksum);
    query.forEach((name, value) -> text.append('\n').append(name).append('=').append(value));
    return HexFormat.of().formatHex(key.hmac(PURPOSE, text.toString()));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
