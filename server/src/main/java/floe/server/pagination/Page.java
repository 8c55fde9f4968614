package floe.server.pagination;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param items what is on the page
 * @param totalCount how many there are on all pages
 * @param limit how many fit on a page
 */
public record Page<T>(List<T> items, long totalCount, int limit) {

  /** Copies the list. */
  public Page {
    items = List.copyOf(items);
  }

  /** How many pages there are; 0 for an empty list. */
  public long maxPage() {
    return (totalCount + limit - 1) / limit;
  }

  /** The same page of something else. */
  public <R> Page<R> map(Function<? super T, ? extends R> mapper) {
    return new Page<>(items.stream().<R>map(mapper).toList(), totalCount, limit);
  }
}
