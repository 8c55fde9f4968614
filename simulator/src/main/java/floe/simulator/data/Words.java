package floe.simulator.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import net.datafaker.Faker;

/**
 * Pools of believable words, drawn from datafaker once and then only picked from: it takes half a
 * second to come up, and a draw costs more than a whole answer may.
 */
final class Words {
  private static final int POOL_SIZE = 64;
  private static final long POOL_SEED = 20_260_801L;
  private static final Map<String, Function<Faker, String>> SOURCES = Map.ofEntries(
      Map.entry("full name", faker -> faker.name().fullName()),
      Map.entry("first name", faker -> faker.name().firstName()),
      Map.entry("last name", faker -> faker.name().lastName()),
      Map.entry(
          "user",
          faker -> faker.name().firstName().toLowerCase(Locale.ROOT)
              + faker.number().numberBetween(10, 99)),
      Map.entry("company", faker -> faker.company().name()),
      Map.entry("city", faker -> faker.address().city()),
      Map.entry("street", faker -> faker.address().streetAddress()),
      Map.entry("state", faker -> faker.address().state()),
      Map.entry("postal code", faker -> faker.address().zipCode()),
      Map.entry("phone", faker -> "+1" + faker.numerify("##########")),
      Map.entry("product", faker -> faker.commerce().productName()),
      Map.entry("job", faker -> faker.job().title()),
      Map.entry("word", faker -> faker.lorem().word()),
      Map.entry("sentence", faker -> faker.lorem().sentence()),
      Map.entry("paragraph", faker -> faker.lorem().paragraph()));

  private final Map<String, List<String>> pools = new ConcurrentHashMap<>();

  String one(String kind, Chance chance) {
    return chance.one(pools.computeIfAbsent(kind, Words::draw));
  }

  private static List<String> draw(String kind) {
    Function<Faker, String> source =
        SOURCES.getOrDefault(kind, faker -> faker.lorem().word());
    Faker faker = new Faker(Locale.ENGLISH, new Random(POOL_SEED));
    List<String> pool = new ArrayList<>(POOL_SIZE);
    for (int i = 0; i < POOL_SIZE; i++) {
      pool.add(source.apply(faker));
    }
    return List.copyOf(pool);
  }
}
