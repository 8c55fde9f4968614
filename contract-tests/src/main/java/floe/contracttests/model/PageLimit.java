package floe.contracttests.model;

/** How many items a page is asked to hold, the plainest first. */
public enum PageLimit {
  /** The parameter is left out. */
  DEFAULT(10),
  ONE(1),
  TWO(2),
  THREE(3),
  SEVEN(7),
  HUNDRED(100);

  private final int items;

  PageLimit(int items) {
    this.items = items;
  }

  /** Returns the number of items. */
  public int items() {
    return items;
  }
}
