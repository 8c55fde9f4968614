package floe.steering;

import static org.assertj.core.api.Assertions.assertThat;

import floe.api.sandbox.FaultEffect;
import floe.api.sandbox.FaultRule;
import floe.api.sandbox.FaultRuleCreate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

final class FaultRegistryTest {
  private static final UUID WORLD = UUID.fromString("aa3685b2-f0ef-42d4-b456-13bd8dfac297");
  private static final UUID OTHER_WORLD = UUID.fromString("3b6b76c6-f8c4-47ed-b5cd-c935f0f47eb3");
  private static final UUID FILE = UUID.fromString("f3e17452-398d-4a53-b5ca-a4ab1958a78b");
  private static final StepRequest CREATE = StepRequest.of("files:create");

  private final FaultRegistry registry = new FaultRegistry();

  private UUID add(String on, Function<FaultRuleCreate.Builder, FaultRuleCreate.Builder> more) {
    FaultRuleCreate declared = more.apply(FaultRuleCreate.builder()
            .on(on)
            .effect(FaultEffect.builder().loseResponse(true).build()))
        .build();
    Rule rule = new Rule(UUID.randomUUID(), declared, new Effect.LoseResponse());
    assertThat(registry.add(WORLD, rule)).isTrue();
    return rule.id();
  }

  private List<UUID> fired(StepRequest request, int requests) {
    List<UUID> fired = new ArrayList<>();
    for (int i = 0; i < requests; i++) {
      registry.next(WORLD, request).map(Rule::id).ifPresent(fired::add);
    }
    return fired;
  }

  private static StepRequest part(long number) {
    return StepRequest.of(StoreFaultStep.UPLOAD_PART, Optional.of(number), FILE);
  }

  @Test
  void firesOnceUnlessToldOtherwise() {
    UUID rule = add("files:create", b -> b);

    assertThat(fired(CREATE, 3)).containsExactly(rule);
  }

  @Test
  void skipsFirstRequestsAndFiresAsOftenAsItMay() {
    UUID rule = add("files:create", b -> b.skip(2L).times(3L));

    List<Boolean> hits = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      hits.add(registry.next(WORLD, CREATE).isPresent());
    }

    assertThat(hits).containsExactly(false, false, true, true, true, false, false);
    FaultRule account = registry.find(WORLD, rule).orElseThrow();
    assertThat(account.fired()).isEqualTo(3);
    assertThat(account.left()).isZero();
    assertThat(account.completed()).isTrue();
  }

  @Test
  void letsFirstRuleThatIsDueFire() {
    UUID first = add("files:create", b -> b.skip(1L));
    UUID second = add("files:create", b -> b.times(2L));

    assertThat(fired(CREATE, 4)).containsExactly(second, first, second);
  }

  @Test
  void doesNotCountRequestsThatEarlierRuleTook() {
    UUID first = add("files:create", b -> b.times(2L));
    UUID second = add("files:create", b -> b.skip(1L));

    assertThat(fired(CREATE, 4)).containsExactly(first, first, second);
  }

  @Test
  void matchesPartAndFile() {
    add("store:upload_part", b -> b.part(2L).fileId(FILE).times(9L));
    StepRequest otherFile =
        StepRequest.of(StoreFaultStep.UPLOAD_PART, Optional.of(2L), UUID.randomUUID());

    assertThat(registry.next(WORLD, part(1))).isEmpty();
    assertThat(registry.next(WORLD, otherFile)).isEmpty();
    assertThat(registry.next(WORLD, CREATE)).isEmpty();
    assertThat(registry.next(WORLD, part(2))).isPresent();
  }

  @Test
  void firesInTheSameSequenceForTheSameSeed() {
    List<Boolean> first = sequence(7);
    List<Boolean> same = sequence(7);
    List<Boolean> other = sequence(8);

    assertThat(same).isEqualTo(first).isNotEqualTo(other);
    assertThat(first.stream().filter(hit -> hit).count()).isBetween(50L, 150L);
  }

  private List<Boolean> sequence(long seed) {
    registry.clear(WORLD);
    add("files:create", b -> b.probability(0.5).seed(seed));
    List<Boolean> hits = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      hits.add(registry.next(WORLD, CREATE).isPresent());
    }
    return hits;
  }

  @Test
  void neverCompletesRuleWithProbability() {
    UUID rule = add("files:create", b -> b.probability(1.0));

    fired(CREATE, 5);

    FaultRule account = registry.find(WORLD, rule).orElseThrow();
    assertThat(account.fired()).isEqualTo(5);
    assertThat(account.left()).isNull();
    assertThat(account.times()).isNull();
    assertThat(account.completed()).isFalse();
  }

  @Test
  void listsInOrderAndThoseThatNeverFired() {
    UUID first = add("files:create", b -> b);
    UUID second = add("files:list", b -> b);
    fired(CREATE, 1);

    assertThat(registry.list(WORLD, false))
        .extracting(FaultRule::id)
        .containsExactly(first, second);
    assertThat(registry.list(WORLD, true)).extracting(FaultRule::id).containsExactly(second);
  }

  @Test
  void knowsNothingOfOtherWorlds() {
    UUID rule = add("files:create", b -> b);

    assertThat(registry.next(OTHER_WORLD, CREATE)).isEmpty();
    assertThat(registry.list(OTHER_WORLD, false)).isEmpty();
    assertThat(registry.remove(OTHER_WORLD, rule)).isFalse();
    assertThat(registry.find(WORLD, rule)).isPresent();
  }

  @Test
  void forgetsRemovedRules() {
    UUID rule = add("files:create", b -> b);

    assertThat(registry.remove(WORLD, rule)).isTrue();
    assertThat(registry.remove(WORLD, rule)).isFalse();
    assertThat(registry.isEmpty()).isTrue();
  }

  @Test
  void refusesMoreRulesThanWorldMayHave() {
    for (int i = 0; i < FaultRegistry.MAX_RULES; i++) {
      add("files:create", b -> b);
    }
    FaultRuleCreate declared = FaultRuleCreate.builder()
        .on("files:create")
        .effect(FaultEffect.builder().build())
        .build();

    boolean added =
        registry.add(WORLD, new Rule(UUID.randomUUID(), declared, new Effect.LoseResponse()));

    assertThat(added).isFalse();
  }

  @Test
  void tellsWhetherRuleMayStillFire() {
    add("files:create", b -> b);

    assertThat(registry.mayFire(WORLD, "files:create")).isTrue();
    assertThat(registry.mayFire(WORLD, "files:list")).isFalse();
    assertThat(registry.mayFire(OTHER_WORLD, "files:create")).isFalse();
    fired(CREATE, 1);
    assertThat(registry.mayFire("files:create")).isFalse();
  }

  @Test
  void firesNeverMoreOftenThanItMayForManyAtOnce() throws Exception {
    add("files:create", b -> b.times(100L));
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Integer>> tasks = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        tasks.add(() -> fired(CREATE, 50).size());
      }

      int fired = 0;
      for (Future<Integer> done : threads.invokeAll(tasks)) {
        fired += done.get();
      }

      assertThat(fired).isEqualTo(100);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void countsTheSameForManyAtOnceAsForOneAfterTheOther() throws Exception {
    addSkippingAndLikelyRules();
    fired(CREATE, 400);
    List<Long> expected = counts();
    registry.clear();
    addSkippingAndLikelyRules();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Integer>> tasks = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        tasks.add(() -> fired(CREATE, 50).size());
      }

      int fired = 0;
      for (Future<Integer> done : threads.invokeAll(tasks)) {
        fired += done.get();
      }

      assertThat(counts()).isEqualTo(expected);
      assertThat(expected.stream().mapToLong(Long::longValue).sum()).isEqualTo(fired);
    } finally {
      threads.shutdownNow();
    }
  }

  private void addSkippingAndLikelyRules() {
    add("files:create", b -> b.skip(37L).times(100L));
    add("files:create", b -> b.skip(5L).probability(0.5).seed(7L));
    add("files:create", b -> b.times(1000L));
  }

  private List<Long> counts() {
    return registry.list(WORLD, false).stream().map(FaultRule::fired).toList();
  }
}
