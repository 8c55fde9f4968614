package floe.files;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which headers the client of a presigned URL may send to the store (<a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html">sigv4-query-string-auth</a>).
 */
public final class SignedHeaders {

  private static final String AMZ_PREFIX = "x-amz-";

  private SignedHeaders() {}

  /**
   * Returns S3's message, 403 {@code AccessDenied}, for a request with headers of S3 that its URL
   * does not sign: the client may do only what was signed.
   *
   * @param sent the names of the headers that were sent
   * @param signed the parameter {@code X-Amz-SignedHeaders}
   */
  public static Optional<String> check(Collection<String> sent, @Nullable String signed) {
    Set<String> names = signed == null ? Set.of() : Set.of(signed.split(";"));
    String unsigned = sent.stream()
        .filter(name -> name.regionMatches(true, 0, AMZ_PREFIX, 0, AMZ_PREFIX.length()))
        .filter(name -> names.stream().noneMatch(name::equalsIgnoreCase))
        .collect(Collectors.joining(", "));
    return unsigned.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "There were headers present in the request which were not signed: " + unsigned);
  }
}
