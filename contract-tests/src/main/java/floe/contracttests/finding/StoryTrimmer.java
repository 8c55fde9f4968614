package floe.contracttests.finding;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contracttests.client.Exchange;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Finds which earlier requests the later ones need: those that created what they name. */
final class StoryTrimmer {
  private static final int LONGEST_BODY = 100_000;

  private StoryTrimmer() {}

  /** Returns a story after those of the earlier exchanges that it needs. */
  static List<Exchange> withNeeded(List<Exchange> earlier, List<Exchange> story) {
    Deque<Exchange> whole = new ArrayDeque<>(story);
    StringBuilder sent = new StringBuilder();
    story.forEach(exchange -> sent.append(text(exchange)));
    for (int i = earlier.size() - 1; i >= 0; i--) {
      Exchange candidate = earlier.get(i);
      String id = created(candidate);
      if (!id.isEmpty() && sent.indexOf(id) >= 0) {
        whole.addFirst(candidate);
        sent.append(text(candidate));
      }
    }
    return List.copyOf(whole);
  }

  private static String created(Exchange exchange) {
    JsonNode id = exchange.json().path("id");
    return exchange.request().method().equals("POST") && exchange.status() / 100 == 2
        ? id.asText("")
        : "";
  }

  private static String text(Exchange exchange) {
    byte[] body = exchange.request().body();
    return exchange.request().target()
        + (body.length > LONGEST_BODY ? "" : new String(body, StandardCharsets.UTF_8));
  }
}
