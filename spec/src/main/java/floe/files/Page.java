package floe.files;

import floe.api.Pagination;
import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param items what is on the page
 * @param totalCount how many items all pages have together
 * @param limit how many items a page has at most, above 0
 */
public record Page<T>(List<T> items, long totalCount, int limit) {

  /** Copies the list. */
  public Page {
    items = List.copyOf(items);
  }

  /** Returns a page of an empty list. */
  public static <T> Page<T> empty(PageRequest request) {
    return new Page<>(List.of(), 0, request.limit());
  }

  /** Returns how many pages there are; 0 for an empty list. */
  public long maxPage() {
    return totalCount / limit + (totalCount % limit == 0 ? 0 : 1);
  }

  /** Returns the counts as the contract shows them: schema {@code Pagination}. */
  public Pagination pagination() {
    return Pagination.builder().totalCount(totalCount).maxPage(maxPage()).build();
  }

  /** Returns the same page of other items. */
  public <R> Page<R> map(Function<? super T, ? extends R> mapper) {
    return new Page<>(items.stream().<R>map(mapper).toList(), totalCount, limit);
  }
}
