package floe.contracttests.model;

import floe.contracttests.context.TestContext;
import floe.contracttests.target.TestWorld;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.sessions.JqwikSession;

/** Draws sequences of steps, walks them, and looks for the shortest one that still fails. */
public final class RandomSequences {
  /** How many shorter sequences are tried before the shortest so far is taken. */
  private static final int MAX_ATTEMPTS = 60;

  private static final int GENERATION_SIZE = 1000;
  private static final int MAX_STEPS = 25;

  private final Supplier<TestContext> scenes;
  private final long seed;

  /**
   * Sequences of a seed.
   *
   * @param scenes makes a new scene, whose world nothing has been done in
   */
  public RandomSequences(Supplier<TestContext> scenes, long seed) {
    this.scenes = scenes;
    this.seed = seed;
  }

  /** Walks the sequence of this number; what it finds wrong is already shrunk. */
  public Optional<SequenceFailure> walk(int number) {
    List<SequenceFailure> found = new ArrayList<>();
    JqwikSession.run(() -> {
      Shrinkable<List<Step>> drawn = drawn(number);
      attempt(drawn.value()).ifPresent(first -> found.add(shrink(drawn, first)));
    });
    return found.stream().findFirst();
  }

  /** The steps of the sequence of this number; the same for the same seed. */
  public List<Step> steps(int number) {
    List<Step> steps = new ArrayList<>();
    JqwikSession.run(() -> steps.addAll(drawn(number).value()));
    return steps;
  }

  private Shrinkable<List<Step>> drawn(int number) {
    RandomGenerator<List<Step>> generator =
        steps().list().ofMinSize(3).ofMaxSize(MAX_STEPS).generator(GENERATION_SIZE);
    return generator.next(new Random(seed * 1_000_003 + number));
  }

  /** What makes things come first and often, so that there is something to act on. */
  private static Arbitrary<Step> steps() {
    List<Action> weighted = new ArrayList<>();
    for (Action action : Action.values()) {
      weighted.addAll(Collections.nCopies(weight(action), action));
    }
    Arbitrary<Integer> picks = Arbitraries.integers().between(0, 11);
    Arbitrary<Integer> forms = Arbitraries.integers().between(0, 31);
    return Combinators.combine(Arbitraries.of(weighted), picks, forms).as(Step::new);
  }

  private static int weight(Action action) {
    return switch (action) {
      case UPLOAD -> 6;
      case CREATE_BENEFIT, GRANT, LIST_DOWNLOADABLES -> 3;
      case CREATE, LIST, UPDATE, DELETE, FOLLOW -> 2;
      default -> 1;
    };
  }

  /** Walks steps in a new world; the first thing that is wrong, if anything is. */
  public Optional<SequenceFailure> attempt(List<Step> steps) {
    TestContext scene = scenes.get();
    try {
      new StateMachineRun(scene).go(steps);
      return Optional.empty();
    } catch (AssertionError | RuntimeException e) {
      return Optional.of(
          new SequenceFailure(steps, e, scene.log().exchanges(), secrets(scene.world())));
    }
  }

  private static Map<String, String> secrets(TestWorld world) {
    return Map.of(
        ".organization.id", world.organizationId(),
        ".access_token", world.accessToken(),
        ".personal_access_token", world.personalAccessToken(),
        ".customer.id", world.customer().id(),
        ".customer.external_id", world.customer().externalId(),
        ".customer.session_token", world.customer().token(),
        ".member.id", world.member().id(),
        ".member.session_token", world.member().token());
  }

  private SequenceFailure shrink(Shrinkable<List<Step>> drawn, SequenceFailure first) {
    SequenceFailure shortest = first;
    Shrinkable<List<Step>> current = drawn;
    int attempts = 0;
    Iterator<Shrinkable<List<Step>>> simpler = current.shrink().iterator();
    while (simpler.hasNext() && attempts++ < MAX_ATTEMPTS) {
      Shrinkable<List<Step>> candidate = simpler.next();
      Optional<SequenceFailure> again = attempt(candidate.value()).filter(first::isLike);
      if (again.isPresent()) {
        shortest = again.get();
        current = candidate;
        simpler = current.shrink().iterator();
      }
    }
    return shortest;
  }
}
