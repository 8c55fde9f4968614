package floe.server.pagination;

/**
 * Which page of a list is asked for.
 *
 * @param page the page's number, from 1
 * @param limit how many items a page has, 1 to {@value #MAX_LIMIT}
 */
public record PageRequest(long page, int limit) {

  /** What a larger limit is cut down to, without a word, as upstream does. */
  public static final int MAX_LIMIT = 100;

  /**
   * Reads the query parameters {@code page} and {@code limit}, which the contract says are above 0.
   *
   * @param page the page's number
   * @param limit how many items a page shall have
   */
  public static PageRequest of(long page, long limit) {
    return new PageRequest(page, (int) Math.min(limit, MAX_LIMIT));
  }

  /**
   * How many items come before the page; a page too far out to count to is as empty as any past the
   * last.
   */
  public long offset() {
    long before = page - 1;
    return before > Long.MAX_VALUE / limit ? Long.MAX_VALUE : before * limit;
  }
}
