package floe.contracttests.report;

import floe.contracttests.coverage.CoverageItem;
import floe.contracttests.coverage.CoverageItem.Kind;
import floe.contracttests.coverage.CoverageItem.State;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How much of one kind is covered.
 *
 * @param states how many items are in each state
 */
public record CoverageCounts(Map<State, Integer> states) {

  /** Counts the items of a kind. */
  public static CoverageCounts of(Kind kind, List<CoverageItem> items) {
    Map<State, Integer> states = new EnumMap<>(State.class);
    for (State state : State.values()) {
      states.put(state, 0);
    }
    items.stream()
        .filter(item -> item.kind() == kind)
        .forEach(item -> states.merge(item.state(), 1, Integer::sum));
    return new CoverageCounts(states);
  }

  /** Returns how many items are in a state. */
  public int count(State state) {
    return states.getOrDefault(state, 0);
  }

  /** Returns how many items there are, without those that are excluded. */
  public int total() {
    return count(State.GREEN) + count(State.YELLOW) + count(State.RED);
  }

  /** Returns the percentage that is wholly covered, without those that are excluded. */
  public double percent() {
    return total() == 0 ? 100 : 100.0 * count(State.GREEN) / total();
  }
}
