package floe.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.api.Test;

final class BoundedTest {
  @Test
  void forgetsOldestBeyondItsNumber() {
    Bounded<String> two = new Bounded<>(2);
    two.put("a", "first", 0);
    two.put("b", "second", 0);

    assertThat(two.put("c", "third", 0)).containsExactly("first");

    assertThat(two.all()).containsExactly("second", "third");
  }

  @Test
  void forgetsOldestBeyondItsBytesButNeverTheNewest() {
    Bounded<String> small = new Bounded<>(100, 10);
    small.put("a", "first", 4);
    small.put("b", "second", 4);

    assertThat(small.put("c", "third", 6)).containsExactly("first");
    assertThat(small.put("d", "huge", 1000)).containsExactly("second", "third");

    assertThat(small.names()).containsExactly("d");
  }

  @Test
  void countsWhatWasReplacedOrRemovedNoMore() {
    Bounded<String> small = new Bounded<>(100, 10);
    small.put("a", "first", 8);
    small.put("a", "again", 2);
    small.put("b", "second", 8);

    assertThat(small.all()).containsExactly("again", "second");
    assertThat(small.remove("b")).contains("second");

    assertThat(small.put("c", "third", 8)).isEmpty();
    assertThat(small.get("b")).isEmpty();
  }

  @Test
  void shelvesForgetOldestResourceOfAnyCollection() {
    Shelves shelves = new Shelves();
    for (int i = 0; i < Shelves.RESOURCES; i++) {
      shelves.put("/c" + i % 7, "id" + i, JsonNodeFactory.instance.objectNode(), true, 1);
    }

    shelves.put("/c8", "last", JsonNodeFactory.instance.objectNode(), true, 1);

    assertThat(shelves.at("/c0").get("id0")).isEmpty();
    assertThat(shelves.at("/c1").get("id1")).isPresent();
    assertThat(shelves.at("/c8").all()).hasSize(1);
  }
}
