package floe.files;

/**
 * The limits of S3's multipart uploads (<a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/qfacts.html">qfacts</a>).
 */
public final class PartLimits {

  /** The least size of every part but the last: 5 MiB. */
  public static final long MIN_PART_BYTES = 5L * 1024 * 1024;

  /** The highest part number; the lowest is 1. */
  public static final int MAX_PART_NUMBER = 10_000;

  private PartLimits() {}

  /** Returns whether a part can have this number. */
  public static boolean isPartNumber(long number) {
    return number >= 1 && number <= MAX_PART_NUMBER;
  }

  /**
   * Returns whether a part is too small for its place.
   *
   * @param sizeBytes the part's size
   * @param isLast whether no other part follows
   */
  public static boolean isTooSmall(long sizeBytes, boolean isLast) {
    return !isLast && sizeBytes < MIN_PART_BYTES;
  }
}
