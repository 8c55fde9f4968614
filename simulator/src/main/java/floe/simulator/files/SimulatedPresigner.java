package floe.simulator.files;

import floe.files.Lifetimes;
import floe.files.PartHeaders;
import floe.files.SignedHeaders;
import floe.files.SigningKey;
import floe.files.UrlValidity;
import floe.simulator.http.SimulatedRequest;
import floe.simulator.http.SimulatedResponse;
import floe.steering.clock.WorldTime;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Creates and verifies URLs in the form of S3's presigned URLs. What is signed is that of Signature
 * Version 4, but with a key of the run.
 */
final class SimulatedPresigner {
  private static final String PURPOSE = "presigned URL";
  private static final String SIGNATURE = "X-Amz-Signature";
  static final String DATE = UrlValidity.SIGNED_AT;
  static final String CREDENTIAL = "X-Amz-Credential";
  private static final String SIGNED_HEADERS = "X-Amz-SignedHeaders";
  private static final String HOST = "host";

  /** The simulator may be reached by several addresses, and by another port in the next run. */
  private static final String ANY_HOST = "floe-simulator";

  private static final String ACCESS_DENIED = "AccessDenied";
  private static final String WRONG_SIGNATURE = "SignatureDoesNotMatch";
  private static final String FORBIDDEN = "Forbidden";

  private final SigningKey key;

  SimulatedPresigner(SigningKey key) {
    this.key = key;
  }

  /**
   * Creates a URL for one request.
   *
   * @param query further parameters; names that need no encoding, values not yet encoded
   * @param sha256Base64 the value of the checksum header that the request must send
   * @param signedAt the time in the world; one that is not the machine's is in the URL, too
   */
  String presignedUrl(
      String method,
      String base,
      String path,
      Map<String, String> query,
      Optional<String> sha256Base64,
      WorldTime signedAt) {
    SortedMap<String, String> headers = new TreeMap<>(PartHeaders.of(sha256Base64));
    headers.put(HOST, ANY_HOST);
    SortedMap<String, String> all = new TreeMap<>(query);
    String stamp = UrlValidity.toAmzDate(signedAt.now());
    all.put("X-Amz-Algorithm", SignedText.ALGORITHM);
    all.put(CREDENTIAL, "FLOESIMULATOR/" + stamp.substring(0, 8) + "/us-east-1/s3/aws4_request");
    all.put(DATE, stamp);
    all.put("X-Amz-Expires", Long.toString(Lifetimes.PRESIGNED_URL.toSeconds()));
    all.put(SIGNED_HEADERS, String.join(";", headers.keySet()));
    if (signedAt.isSteered()) {
      all.put(UrlValidity.WORLD_TIME, UrlValidity.toWorldTime(signedAt.now()));
    }
    StringBuilder url = new StringBuilder(base).append(path).append('?');
    all.forEach((name, value) ->
        url.append(name).append('=').append(SignedText.encode(value)).append('&'));
    return url.append(SIGNATURE)
        .append('=')
        .append(signature(SignedText.of(method, path, all, headers)))
        .toString();
  }

  /** Checks whether a request carries a signature, valid or not. */
  static boolean isPresigned(SimulatedRequest request) {
    return request.message().query().containsKey(SIGNATURE);
  }

  /**
   * Returns S3's refusal of a request that its URL does not allow; empty when it does. As with S3,
   * a URL that has expired is refused whatever its signature.
   *
   * @param now the time in the world of the object
   */
  Optional<SimulatedResponse> reject(SimulatedRequest request, Instant now) {
    Map<String, List<String>> parameters = request.message().query();
    String given = first(parameters, SIGNATURE);
    if (given == null || given.isEmpty()) {
      return Optional.of(forbidden(ACCESS_DENIED, FORBIDDEN));
    }
    if (parameters.values().stream().anyMatch(values -> values.size() > 1)) {
      return Optional.of(forbidden(WRONG_SIGNATURE, "A query parameter was given more than once."));
    }
    Optional<String> unsigned = SignedHeaders.check(
        request.message().headers().asMap().keySet(), first(parameters, SIGNED_HEADERS));
    if (unsigned.isPresent()) {
      return Optional.of(forbidden(ACCESS_DENIED, unsigned.get()));
    }
    Optional<UrlValidity> validity = UrlValidity.of(name -> first(parameters, name));
    Optional<UrlValidity.Refusal> expired = validity.flatMap(times -> times.checkExpiry(now));
    if (expired.isPresent()) {
      return expired.map(SimulatedPresigner::untimely);
    }
    if (!isSigned(request, given)) {
      return Optional.of(forbidden(WRONG_SIGNATURE, FORBIDDEN));
    }
    return validity.flatMap(times -> times.checkStart(now)).map(SimulatedPresigner::untimely);
  }

  /** Returns what the signature of a request should be over. */
  SignedText expected(SimulatedRequest request) {
    SortedMap<String, String> query = new TreeMap<>();
    request.message().query().forEach((name, values) -> query.put(name, values.get(0)));
    query.remove(SIGNATURE);
    SortedMap<String, String> headers = new TreeMap<>();
    for (String name : query.getOrDefault(SIGNED_HEADERS, HOST).split(";", -1)) {
      headers.put(name, name.equals(HOST) ? ANY_HOST : request.header(name));
    }
    String method =
        request.message().method().equals("HEAD") ? "GET" : request.message().method();
    return SignedText.of(method, request.rawPath(), query, headers);
  }

  private boolean isSigned(SimulatedRequest request, String given) {
    return MessageDigest.isEqual(
        signature(expected(request)).getBytes(StandardCharsets.US_ASCII),
        given.getBytes(StandardCharsets.UTF_8));
  }

  private String signature(SignedText text) {
    return HexFormat.of().formatHex(key.hmac(PURPOSE, text.stringToSign()));
  }

  private static @Nullable String first(Map<String, List<String>> parameters, String name) {
    List<String> values = parameters.getOrDefault(name, List.of());
    return values.isEmpty() ? null : values.get(0);
  }

  private static SimulatedResponse forbidden(String code, String message) {
    return StoreResponses.forbidden(code, message, Map.of());
  }

  private static SimulatedResponse untimely(UrlValidity.Refusal refusal) {
    return StoreResponses.forbidden(ACCESS_DENIED, refusal.message(), refusal.elements());
  }
}
