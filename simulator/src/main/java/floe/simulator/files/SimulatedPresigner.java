package floe.simulator.files;

import floe.contract.message.RequestMessage;
import floe.simulator.data.SeededRandom;
import floe.simulator.http.SimulatedRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
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
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Creates and verifies URLs in the form of S3's presigned URLs. They are signed with a key of the
 * run instead of SigV4, so a changed URL is rejected all the same.
 */
final class SimulatedPresigner {
  static final Duration LIFETIME = Duration.ofHours(1);
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final String CHECKSUM = "x-amz-checksum-sha256";

  private final Mac mac;

  SimulatedPresigner(SeededRandom random) {
    try {
      this.mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(random.derive("presigner").nextBytes(32), "HmacSHA256"));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }

  /**
   * Creates a URL for one request.
   *
   * @param query further parameters; names that need no encoding, values not yet encoded
   * @param checksum the value of the checksum header that the request must send
   */
  String presignedUrl(
      String method,
      String base,
      String path,
      Map<String, String> query,
      Optional<String> checksum,
      Instant now) {
    SortedMap<String, String> all = new TreeMap<>(query);
    String stamp = STAMP.format(now);
    all.put("X-Amz-Algorithm", "AWS4-HMAC-SHA256");
    all.put(
        "X-Amz-Credential",
        "FLOESIMULATOR/" + stamp.substring(0, 8) + "/us-east-1/s3/aws4_request");
    all.put("X-Amz-Date", stamp);
    all.put("X-Amz-Expires", Long.toString(LIFETIME.toSeconds()));
    all.put(
        "X-Amz-SignedHeaders",
        checksum.isPresent() ? "host;" + CHECKSUM + ";x-amz-sdk-checksum-algorithm" : "host");
    StringBuilder url = new StringBuilder(base).append(path).append('?');
    all.forEach(
        (name, value) -> url.append(name).append('=').append(encode(value)).append('&'));
    return url.append("X-Amz-Signature=")
        .append(signature(method, path, all, checksum.orElse("")))
        .toString();
  }

  /** Returns the S3 error code for an invalid request; empty when its signature is valid. */
  Optional<String> errorCode(SimulatedRequest request, SimulatorClock clock) {
    RequestMessage message = request.message();
    SortedMap<String, String> query = new TreeMap<>();
    message.query().forEach((name, values) -> query.put(name, values.get(0)));
    String given = Optional.ofNullable(query.remove("X-Amz-Signature")).orElse("");
    if (given.isEmpty()) {
      return Optional.of("AccessDenied");
    }
    boolean repeated = message.query().values().stream().anyMatch(values -> values.size() > 1);
    boolean signsChecksum = query.getOrDefault("X-Amz-SignedHeaders", "").contains(CHECKSUM);
    String checksum = signsChecksum ? request.header(CHECKSUM) : "";
    String method = message.method().equals("HEAD") ? "GET" : message.method();
    String expected = signature(method, message.path(), query, checksum);
    boolean matches = MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.UTF_8));
    boolean algorithm =
        !signsChecksum || request.header("x-amz-sdk-checksum-algorithm").equals("SHA256");
    if (!matches || repeated || !algorithm) {
      return Optional.of("SignatureDoesNotMatch");
    }
    return clock.isPast(expiry(query)) ? Optional.of("AccessDenied") : Optional.empty();
  }

  private static Instant expiry(SortedMap<String, String> query) {
    try {
      return STAMP.parse(query.getOrDefault("X-Amz-Date", ""), Instant::from).plus(LIFETIME);
    } catch (DateTimeParseException e) {
      return Instant.EPOCH;
    }
  }

  private String signature(
      String method, String path, SortedMap<String, String> query, String checksum) {
    StringBuilder text =
        new StringBuilder(method).append('\n').append(path).append('\n').append(checksum);
    query.forEach((name, value) -> text.append('\n').append(name).append('=').append(value));
    return HexFormat.of().formatHex(hmac(text.toString()));
  }

  /** Creates a signed token for a download link, which {@link #parseLinkToken} reads. */
  String linkToken(String downloadable, Instant expiresAt) {
    String claim = downloadable + "." + expiresAt.getEpochSecond();
    return claim + "." + HexFormat.of().formatHex(hmac("link\n" + claim));
  }

  /**
   * Returns the downloadable and the expiry of a link token; empty when its signature is not valid.
   */
  Optional<Map.Entry<String, Instant>> parseLinkToken(String link) {
    List<String> fields = List.of(link.split("\\.", -1));
    if (fields.size() != 3 || !fields.get(1).matches("\\d{1,12}")) {
      return Optional.empty();
    }
    Instant expiry = Instant.ofEpochSecond(Long.parseLong(fields.get(1)));
    boolean valid = MessageDigest.isEqual(
        link.getBytes(StandardCharsets.UTF_8),
        linkToken(fields.get(0), expiry).getBytes(StandardCharsets.UTF_8));
    return valid ? Optional.of(Map.entry(fields.get(0), expiry)) : Optional.empty();
  }

  private byte[] hmac(String text) {
    try {
      return ((Mac) mac.clone()).doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("the JDK's HmacSHA256 can be copied", e);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
