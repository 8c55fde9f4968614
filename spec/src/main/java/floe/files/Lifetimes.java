package floe.files;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** How long URLs, links and sessions last. */
public final class Lifetimes {

  /** How long a presigned URL of the store works. */
  public static final Duration PRESIGNED_URL = Duration.ofHours(1);

  /** How long the link of a downloadable works. */
  public static final Duration DOWNLOAD_LINK = Duration.ofHours(1);

  /** How long the token of a session works. */
  public static final Duration SESSION = Duration.ofHours(1);

  private Lifetimes() {}

  /**
   * Returns when a URL stops working. A signature holds whole seconds only.
   *
   * @param signedAt when it is signed; the fraction of the second does not count
   */
  public static Instant presignedUrlExpiry(Instant signedAt) {
    return signedAt.truncatedTo(ChronoUnit.SECONDS).plus(PRESIGNED_URL);
  }

  /**
   * Returns when the link of a downloadable stops working. A token holds whole seconds only.
   *
   * @param listedAt when it is made; the fraction of the second does not count
   */
  public static Instant downloadLinkExpiry(Instant listedAt) {
    return listedAt.truncatedTo(ChronoUnit.SECONDS).plus(DOWNLOAD_LINK);
  }

  /** Returns when the token of a session opened at this moment stops working. */
  public static Instant sessionExpiry(Instant openedAt) {
    return openedAt.plus(SESSION);
  }
}
