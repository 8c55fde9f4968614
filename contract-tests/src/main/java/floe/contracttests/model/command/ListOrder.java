package floe.contracttests.model.command;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** In which order a list is asked for. */
public enum ListOrder {
  /** The parameter is left out: the newest come first. */
  DEFAULT(""),
  OLDEST_FIRST("created_at"),
  NEWEST_FIRST("-created_at");

  private final String sorting;

  ListOrder(String sorting) {
    this.sorting = sorting;
  }

  /** Returns the name and the value of the query's parameter; empty when it is left out. */
  List<String> query() {
    return sorting.isEmpty() ? List.of() : List.of("sorting", sorting);
  }

  /** Returns what is in the order of its creation in this order. */
  <T> List<T> of(List<T> oldestFirst) {
    List<T> ordered = new ArrayList<>(oldestFirst);
    if (this != OLDEST_FIRST) {
      Collections.reverse(ordered);
    }
    return ordered;
  }
}
