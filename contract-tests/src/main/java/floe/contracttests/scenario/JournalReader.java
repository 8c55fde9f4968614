package floe.contracttests.scenario;

import static floe.contracttests.client.SandboxOperation.REQUESTS_LIST;
import static floe.contracttests.client.SandboxOperation.REQUESTS_UNASSIGNED;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contracttests.client.Exchange;
import floe.contracttests.context.TestContext;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Looks requests up in the journal of a world. */
record JournalReader(TestContext context) {
  private static final int ATTEMPTS = 500;
  private static final long PAUSE_NANOS = 10_000_000;

  /** Every entry that passes the filters, which are names and values in turn. */
  List<JsonNode> entries(String... filters) {
    Exchange page =
        context.sandbox().query(REQUESTS_LIST, context.world().organizationId(), filters);
    assertThat(page.status()).as("status of requests:list").isEqualTo(200);
    return items(page);
  }

  /** The one entry that passes the filters. The store's come a moment after its answer. */
  JsonNode one(String... filters) {
    return await(() -> entries(filters));
  }

  /** The one entry among those of no world that was answered with this id. */
  JsonNode unassigned(String requestId) {
    return await(() -> items(context.sandbox().list(REQUESTS_UNASSIGNED, "limit", "1000")).stream()
        .filter(entry -> entry.path("request_id").asText().equals(requestId))
        .toList());
  }

  private static JsonNode await(Supplier<List<JsonNode>> look) {
    List<JsonNode> found = look.get();
    for (int i = 0; i < ATTEMPTS && found.isEmpty(); i++) {
      LockSupport.parkNanos(PAUSE_NANOS);
      found = look.get();
    }
    assertThat(found).as("entries of the journal").hasSize(1);
    return found.get(0);
  }

  private static List<JsonNode> items(Exchange page) {
    List<JsonNode> items = new ArrayList<>();
    page.at("/items").forEach(items::add);
    return items;
  }
}
