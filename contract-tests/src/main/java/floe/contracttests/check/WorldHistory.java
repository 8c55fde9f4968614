package floe.contracttests.check;

import floe.contracttests.check.Invariant.Seen;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What was exchanged in a world, as far as it still counts: a restored snapshot takes the history
 * back to what it was when the snapshot was made, and a reset to nothing.
 */
final class WorldHistory {

  private final Map<String, List<Seen>> snapshots = new HashMap<>();
  private List<Seen> seen = new ArrayList<>();

  /** Returns what counts now, in order. */
  synchronized List<Seen> seen() {
    return List.copyOf(seen);
  }

  /** Adds an exchange. */
  synchronized void add(Seen exchange) {
    if (exchange.is("worlds:reset", 204)) {
      seen = new ArrayList<>();
    } else if (exchange.is("snapshots:restore", 204)) {
      seen = new ArrayList<>(snapshots.getOrDefault(restored(exchange), List.of()));
    } else {
      seen.add(exchange);
    }
    if (exchange.is("snapshots:create", 201)) {
      snapshots.put(exchange.exchange().text("/id"), List.copyOf(seen));
    }
  }

  /** Returns the snapshot in {@code …/snapshots/{id}/restore}. */
  private static String restored(Seen exchange) {
    String[] segments = exchange.exchange().request().path().split("/", -1);
    return segments[segments.length - 2];
  }
}
