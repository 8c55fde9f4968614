package floe.steering.world;

import static floe.steering.world.FixtureLimits.orNone;

import floe.api.sandbox.Fixtures;
import floe.contract.message.Fault;
import java.util.List;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/** Plans fixtures: what exactly is made, and with which ids. */
public final class FixturePlanner {

  private static final String NUMBER = "{n}";

  private FixturePlanner() {}

  /**
   * The result of planning.
   *
   * @param plan the plan; empty if something is wrong with the fixtures
   * @param faults everything that is wrong with them
   */
  public record Planning(Optional<FixturePlan> plan, List<Fault> faults) {}

  /**
   * Plans fixtures that keep the contract's schema.
   *
   * @param location where the fixtures are in the request, such as {@code body}
   * @param people the people that the world has already
   */
  public static Planning plan(
      Fixtures fixtures, List<Object> location, WorldPeople people, IdSource ids) {
    FixtureFaults faults = new FixtureFaults(location);
    FixtureLimits.check(fixtures, faults);
    checkKeys(fixtures, faults);
    if (!faults.isEmpty()) {
      return new Planning(Optional.empty(), faults.all());
    }
    FilePlanner files = new FilePlanner(ids);
    orNone(fixtures.files()).forEach(files::plan);
    PeoplePlanner planned = new PeoplePlanner(ids, people, faults);
    forEach(fixtures.customers(), planned::planCustomers);
    forEach(fixtures.members(), planned::planMembers);
    BenefitPlanner benefits = new BenefitPlanner(ids, files, planned.holders(), faults);
    forEach(fixtures.benefits(), benefits::plan);
    forEach(fixtures.grants(), benefits::plan);
    Optional<FixturePlan> plan = faults.isEmpty()
        ? Optional.of(new FixturePlan(
            files.files(),
            planned.customers(),
            planned.members(),
            benefits.benefits(),
            benefits.grants()))
        : Optional.empty();
    return new Planning(plan, faults.all());
  }

  private static void checkKeys(Fixtures fixtures, FixtureFaults faults) {
    FixtureGroups.Keys keys = new FixtureGroups.Keys(faults);
    forEach(fixtures.files(), (group, i) -> keys.check(group.key(), "files", i));
    forEach(fixtures.customers(), (group, i) -> keys.check(group.key(), "customers", i));
    forEach(fixtures.members(), (group, i) -> keys.check(group.key(), "members", i));
    forEach(fixtures.benefits(), (group, i) -> keys.check(group.key(), "benefits", i));
  }

  private static <T> void forEach(@Nullable List<T> groups, ObjIntConsumer<T> action) {
    List<T> all = orNone(groups);
    for (int i = 0; i < all.size(); i++) {
      action.accept(all.get(i), i);
    }
  }

  static String numbered(String pattern, int n) {
    return pattern.replace(NUMBER, Integer.toString(n));
  }
}
