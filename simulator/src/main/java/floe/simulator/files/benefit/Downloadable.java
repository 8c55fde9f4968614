package floe.simulator.files.benefit;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A file that a benefit makes available to somebody.
 *
 * @param grantId the grant; empty in the shared world, where every benefit is granted to everyone
 * @param position where the file stood among the benefit's files when it was granted
 * @param createdAt when it was granted first
 * @param downloads how often it was downloaded
 */
public record Downloadable(
    UUID id,
    Optional<UUID> grantId,
    UUID benefitId,
    UUID fileId,
    int position,
    Instant createdAt,
    AtomicLong downloads) {

  /** Sorts by the order in a list of the customer portal. */
  public static final Comparator<Downloadable> NEWEST_FIRST = Comparator.comparing(
          Downloadable::createdAt)
      .thenComparing(Downloadable::position)
      .thenComparing(Downloadable::id)
      .reversed();

  /** Returns the downloadable as it is now; its downloads are counted apart from then on. */
  Downloadable copy() {
    return new Downloadable(
        id, grantId, benefitId, fileId, position, createdAt, new AtomicLong(downloads.get()));
  }

  /** Counts one download. */
  public void countDownload() {
    downloads.incrementAndGet();
  }
}
