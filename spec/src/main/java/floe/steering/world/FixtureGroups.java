package floe.steering.world;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The groups of one kind by their keys. */
final class FixtureGroups<T> {

  private final Map<String, List<T>> byKey = new LinkedHashMap<>();

  /** Returns the things of a group, or null if there is no such group. */
  @Nullable
  List<T> find(String key) {
    return byKey.get(key);
  }

  /** Adds a thing to a group; without a key nobody can ask for it. */
  void add(@Nullable String key, T thing) {
    if (key != null) {
      byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(thing);
    }
  }

  /** The keys of all kinds of groups, which differ. */
  static final class Keys {

    /** The customer that a world has from its creation. */
    static final String CUSTOMER = "customer";

    /** The member that a world has from its creation. */
    static final String MEMBER = "member";

    private final Set<String> known = new HashSet<>(Set.of(CUSTOMER, MEMBER));
    private final FixtureFaults faults;

    Keys(FixtureFaults faults) {
      this.faults = faults;
    }

    void check(@Nullable String key, String list, int index) {
      if (key != null && !known.add(key)) {
        faults.add(
            key.equals(CUSTOMER) || key.equals(MEMBER)
                ? "This key names what the world has from its creation."
                : "Another group has this key.",
            key,
            list,
            index,
            "key");
      }
    }
  }
}
