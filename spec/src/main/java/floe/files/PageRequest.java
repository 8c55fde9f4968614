package floe.files;

import java.util.List;

/**
 * Which page of a list is asked for: query parameters {@code page} and {@code limit}.
 *
 * @param page the page's number, from 1
 * @param limit how many items a page has, 1 to {@value #MAX_LIMIT}
 */
public record PageRequest(long page, int limit) {

  /** How many items a page has unless the request says so. */
  public static final int DEFAULT_LIMIT = 10;

  /** How many items a page has at most. */
  public static final int MAX_LIMIT = 100;

  /**
   * Returns the page that query parameters ask for. A larger limit counts as {@value #MAX_LIMIT},
   * as upstream.
   *
   * @param page the page's number, above 0
   * @param limit how many items a page shall have, above 0
   */
  public static PageRequest of(long page, long limit) {
    return new PageRequest(page, (int) Math.min(limit, MAX_LIMIT));
  }

  /**
   * Returns how many items come before the page; for a page too far out to be counted to,
   * {@link Long#MAX_VALUE}, since it is as empty as any after the last.
   */
  public long offset() {
    long before = page - 1;
    return before > Long.MAX_VALUE / limit ? Long.MAX_VALUE : before * limit;
  }

  /** Returns this page of a whole list. */
  public <T> Page<T> of(List<T> all) {
    int from = (int) Math.min(offset(), all.size());
    int to = Math.min(from + limit, all.size());
    return new Page<>(all.subList(from, to), all.size(), limit);
  }
}
