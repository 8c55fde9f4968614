package floe.simulator.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class BoundedCacheTest {
  @Test
  void evictsOldestEntryBeyondMaximumNumber() {
    BoundedCache<String> two = new BoundedCache<>(2);
    two.put("a", "first", 0);
    two.put("b", "second", 0);

    assertThat(two.put("c", "third", 0)).containsExactly("first");

    assertThat(two.values()).containsExactly("second", "third");
  }

  @Test
  void evictsOldestEntriesBeyondMaximumBytesButNotTheNewest() {
    BoundedCache<String> small = new BoundedCache<>(100, 10);
    small.put("a", "first", 4);
    small.put("b", "second", 4);

    assertThat(small.put("c", "third", 6)).containsExactly("first");
    assertThat(small.put("d", "huge", 1000)).containsExactly("second", "third");

    assertThat(small.keys()).containsExactly("d");
  }

  @Test
  void doesNotCountReplacedAndRemovedEntries() {
    BoundedCache<String> small = new BoundedCache<>(100, 10);
    small.put("a", "first", 8);
    small.put("a", "again", 2);
    small.put("b", "second", 8);

    assertThat(small.values()).containsExactly("again", "second");
    assertThat(small.remove("b")).contains("second");

    assertThat(small.put("c", "third", 8)).isEmpty();
    assertThat(small.get("b")).isEmpty();
  }
}
