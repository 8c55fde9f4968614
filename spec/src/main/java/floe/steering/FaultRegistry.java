package floe.steering;

import floe.api.sandbox.FaultRule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The fault rules of all worlds, in memory. Safe for any number of threads: two requests never both
 * take the last firing of a rule. Where no world has a rule, asking costs next to nothing.
 */
public final class FaultRegistry {

  /** How many rules a world may have. */
  public static final int MAX_RULES = 100;

  private final Map<UUID, WorldFaults> worlds = new ConcurrentHashMap<>();

  /**
   * Adds a rule behind those that the world has.
   *
   * @return false when the world has {@link #MAX_RULES} already
   */
  public boolean add(UUID world, Rule rule) {
    AtomicBoolean added = new AtomicBoolean();
    worlds.compute(world, (id, known) -> {
      WorldFaults rules = known == null ? new WorldFaults() : known;
      added.set(rules.add(rule, MAX_RULES));
      return rules;
    });
    return added.get();
  }

  /** Returns whether no world has a rule. */
  public boolean isEmpty() {
    return worlds.isEmpty();
  }

  /** Returns whether a rule of the world may still fire at a step. */
  public boolean mayFire(UUID world, String step) {
    WorldFaults rules = worlds.get(world);
    return rules != null && rules.mayFire(step);
  }

  /** Returns whether a rule of any world may still fire at a step. */
  public boolean mayFire(String step) {
    return worlds.values().stream().anyMatch(rules -> rules.mayFire(step));
  }

  /** Counts a request that has reached a step, and returns the rule that fires on it. */
  public Optional<Rule> next(UUID world, StepRequest request) {
    WorldFaults rules = worlds.get(world);
    return rules == null ? Optional.empty() : rules.next(request);
  }

  /**
   * Returns the rules of a world in their order, with their accounts.
   *
   * @param unfired only those that have never fired
   */
  public List<FaultRule> list(UUID world, boolean unfired) {
    WorldFaults rules = worlds.get(world);
    return rules == null ? List.of() : rules.list(unfired);
  }

  /** Returns a rule of a world with its account. */
  public Optional<FaultRule> find(UUID world, UUID rule) {
    WorldFaults rules = worlds.get(world);
    return rules == null ? Optional.empty() : rules.find(rule);
  }

  /** Removes a rule of a world, and returns whether there was one. */
  public boolean remove(UUID world, UUID rule) {
    AtomicBoolean removed = new AtomicBoolean();
    worlds.computeIfPresent(world, (id, rules) -> {
      removed.set(rules.remove(rule));
      return rules.isEmpty() ? null : rules;
    });
    return removed.get();
  }

  /** Removes all rules of a world. */
  public void clear(UUID world) {
    worlds.remove(world);
  }

  /** Removes all rules of all worlds. */
  public void clear() {
    worlds.clear();
  }
}
