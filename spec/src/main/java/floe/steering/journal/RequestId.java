package floe.steering.journal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** The id of a request, in its answer and in every line that the log has of it. */
public final class RequestId {

  /** The header that carries it, both ways. */
  public static final String HEADER = "X-Request-Id";

  /** The name under which the log's lines find it. */
  public static final String LOG_KEY = "request_id";

  private static final int MAX_LENGTH = 128;
  private static final long VERSION_MASK = 0xFFFF_FFFF_FFFF_0FFFL;
  private static final long VERSION_4 = 0x4000L;
  private static final long VARIANT_MASK = 0x3FFF_FFFF_FFFF_FFFFL;
  private static final long VARIANT_RFC_9562 = 0x8000_0000_0000_0000L;

  private RequestId() {}

  /**
   * Returns the id that a client sent, when it is one value of 1 to 128 visible ASCII characters
   * without a token in it, else a new id.
   *
   * @param sent all values of the request's header
   */
  public static String of(List<String> sent) {
    return sent(sent).orElseGet(RequestId::create);
  }

  /**
   * Returns the id that a client sent, if it is {@link #of fit}.
   *
   * @param sent all values of the request's header
   */
  public static Optional<String> sent(List<String> sent) {
    return sent.size() == 1 && isFit(sent.get(0)) ? Optional.of(sent.get(0)) : Optional.empty();
  }

  /** Returns a new random UUID. Ids are told apart, not guarded, so no secure random is needed. */
  public static String create() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    long high = (random.nextLong() & VERSION_MASK) | VERSION_4;
    long low = (random.nextLong() & VARIANT_MASK) | VARIANT_RFC_9562;
    return new UUID(high, low).toString();
  }

  private static boolean isFit(String id) {
    return !id.isEmpty()
        && id.length() <= MAX_LENGTH
        && id.chars().allMatch(c -> c > ' ' && c < 0x7F)
        && !SecretMask.hasSecret(id);
  }
}
