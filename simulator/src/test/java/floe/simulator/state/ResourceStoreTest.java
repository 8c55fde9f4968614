package floe.simulator.state;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.api.Test;

final class ResourceStoreTest {
  @Test
  void evictsOldestResourceOfAllCollections() {
    ResourceStore store = new ResourceStore();
    for (int i = 0; i < ResourceStore.RESOURCES; i++) {
      store.put("/c" + i % 7, "id" + i, JsonNodeFactory.instance.objectNode(), true, 1);
    }

    store.put("/c8", "last", JsonNodeFactory.instance.objectNode(), true, 1);

    assertThat(store.collection("/c0").get("id0")).isEmpty();
    assertThat(store.collection("/c1").get("id1")).isPresent();
    assertThat(store.collection("/c8").all()).hasSize(1);
  }
}
