package floe.server.storage.embedded;

import floe.files.UrlValidity;
import floe.steering.clock.WorldClock;
import floe.steering.clock.WorldTime;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Judges when presigned URLs can be used, by the clock of the world whose object they name. The
 * engine knows the machine's clock only, so it is shown a URL that was signed just now; the
 * signature that it verifies is over the URL as it was sent.
 */
final class PresignedTime {

  /** Of {@code /bucket/service/organization/file}. */
  private static final int ORGANIZATION_SEGMENT = 3;

  private final WorldClock clock;
  private final UrlSignature signature;

  PresignedTime(WorldClock clock, UrlSignature signature) {
    this.clock = clock;
    this.signature = signature;
  }

  /**
   * Checks that a presigned URL is used in time. What is not one, or tells no times, is left to the
   * engine.
   *
   * @return the request that the engine may act on
   * @throws UntimelyRequestException when the URL has expired or is not yet valid
   */
  HttpServletRequest check(HttpServletRequest request) {
    if (!RequestRules.isPresigned(request)) {
      return request;
    }
    Optional<UrlValidity> validity = UrlValidity.of(request::getParameter);
    if (validity.isEmpty()) {
      return request;
    }
    WorldTime time = time(request.getRequestURI());
    check(request, validity.get(), time.now());
    return new SignedNow(request, UrlValidity.toAmzDate(time.machine()));
  }

  /**
   * As with S3, a URL that has expired is refused whatever its signature. The time in the world is
   * a parameter of ours: nothing is said of it unless it is signed.
   */
  private void check(HttpServletRequest request, UrlValidity validity, Instant now) {
    Optional<UrlValidity.Refusal> refusal = validity
        .checkExpiry(now)
        .or(() -> validity.checkStart(now).filter(early -> signature.isGenuine(request)));
    if (refusal.isPresent()) {
      throw new UntimelyRequestException(refusal.get());
    }
  }

  private WorldTime time(String path) {
    return organization(path).map(clock::time).orElseGet(() -> WorldTime.ofMachine(Instant.now()));
  }

  private static Optional<UUID> organization(String path) {
    String[] segments = path.split("/", -1);
    if (segments.length <= ORGANIZATION_SEGMENT) {
      return Optional.empty();
    }
    try {
      return Optional.of(UUID.fromString(segments[ORGANIZATION_SEGMENT]));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** A request as if its URL had been signed at this moment. */
  private static final class SignedNow extends HttpServletRequestWrapper {
    private final String signedAt;

    SignedNow(HttpServletRequest request, String signedAt) {
      super(request);
      this.signedAt = signedAt;
    }

    @Override
    public @Nullable String getParameter(String name) {
      return name.equals(UrlValidity.SIGNED_AT) ? signedAt : super.getParameter(name);
    }
  }
}
