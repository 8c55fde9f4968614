package floe.files;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a list is sorted by: query parameter {@code sorting}. Of items that are equal in what the
 * request names, the newest comes first, and of those equally old, the one with the larger id.
 *
 * @param properties the first decides, and the others where those before are equal
 */
public record SortOrder(List<Property> properties) {

  private static final String DESCENDING = "-";
  private static final Property NEWEST_FIRST = new Property("created_at", true);

  /** Copies the list. */
  public SortOrder {
    properties = List.copyOf(properties);
  }

  /**
   * A property to sort by.
   *
   * @param name its name in the contract, without a minus sign
   * @param isDescending whether the largest comes first; null is larger than any value
   */
  public record Property(String name, boolean isDescending) {

    private static Property of(String text) {
      boolean isDescending = text.startsWith(DESCENDING);
      return new Property(isDescending ? text.substring(1) : text, isDescending);
    }
  }

  /**
   * Returns the order that a request asks for.
   *
   * @param sorting the properties, descending where a minus sign stands before them; null if the
   *     request does not have the parameter
   */
  public static SortOrder of(@Nullable List<String> sorting) {
    Stream<Property> named = sorting == null ? Stream.of() : sorting.stream().map(Property::of);
    return new SortOrder(Stream.concat(named, Stream.of(NEWEST_FIRST)).toList());
  }

  /**
   * Returns a comparator for this order.
   *
   * @param values returns the value of each property
   * @param id returns the id of an item
   * @throws IllegalArgumentException if a property has no value
   */
  public <T> Comparator<T> comparator(
      Map<String, Function<T, @Nullable Comparable<?>>> values, Function<T, UUID> id) {
    Comparator<T> comparator = Comparator.comparing(id, Comparator.reverseOrder());
    for (int i = properties.size() - 1; i >= 0; i--) {
      comparator = comparator(properties.get(i), values).thenComparing(comparator);
    }
    return comparator;
  }

  private static <T> Comparator<T> comparator(
      Property property, Map<String, Function<T, @Nullable Comparable<?>>> values) {
    Function<T, @Nullable Comparable<?>> value = values.get(property.name());
    if (value == null) {
      throw new IllegalArgumentException("nothing is sorted by " + property.name());
    }
    Comparator<T> ascending = (left, right) -> compare(value.apply(left), value.apply(right));
    return property.isDescending() ? ascending.reversed() : ascending;
  }

  @SuppressWarnings("unchecked") // the values of one property are of one type
  private static int compare(@Nullable Comparable<?> left, @Nullable Comparable<?> right) {
    if (left == null || right == null) {
      return Boolean.compare(left == null, right == null);
    }
    return ((Comparable<Object>) left).compareTo(right);
  }
}
