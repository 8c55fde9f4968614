package floe.steering.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TokenWindowsTest {

  private static final Instant NOON = Instant.parse("2026-08-01T12:00:00Z");
  private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

  private final TokenWindows windows = new TokenWindows(Limit.of(2, TEN_SECONDS));

  private Optional<Duration> take(String key, Instant now) {
    return windows.take(key, key, false, now);
  }

  @Test
  void servesSoManyInAPeriod() {
    assertThat(take("a", NOON)).isEmpty();
    assertThat(take("a", NOON.plusSeconds(1))).isEmpty();
    assertThat(take("a", NOON.plusSeconds(3))).contains(Duration.ofSeconds(7));
    assertThat(take("a", NOON.plusMillis(9_999))).contains(Duration.ofMillis(1));
  }

  @Test
  void beginsAPeriodWithTheFirstRequestAfterTheLast() {
    take("a", NOON);
    take("a", NOON);

    assertThat(take("a", NOON.plus(TEN_SECONDS))).isEmpty();
    assertThat(windows.underWay(NOON.plusSeconds(12), 1).get(0).endsAt())
        .isEqualTo(NOON.plusSeconds(20));
  }

  @Test
  void waitsAsLongAsTheClockIsFrozen() {
    IntStream.range(0, 2).forEach(i -> take("a", NOON));

    assertThat(take("a", NOON)).contains(TEN_SECONDS);
    assertThat(take("a", NOON)).contains(TEN_SECONDS);
  }

  @Test
  void beginsAnewWhenTheClockIsSetBack() {
    take("a", NOON);
    take("a", NOON);

    assertThat(take("a", NOON.minusSeconds(1))).isEmpty();
  }

  @Test
  void countsTokensApart() {
    take("a", NOON);
    take("a", NOON);

    assertThat(take("b", NOON)).isEmpty();
    assertThat(windows.underWay(NOON, 10)).extracting(Window::token).containsExactly("a", "b");
    assertThat(windows.underWay(NOON, 10)).extracting(Window::left).containsExactly(0, 1);
    assertThat(windows.underWay(NOON.plus(TEN_SECONDS), 10)).isEmpty();
  }

  @Test
  void givesExpiredTokensLessInTheHostedSandbox() {
    TokenWindows hosted = new TokenWindows(Limit.HOSTED);

    long served = IntStream.range(0, 200)
        .filter(i -> hosted.take("valid", "valid", false, NOON).isEmpty())
        .count();
    long servedExpired = IntStream.range(0, 200)
        .filter(i -> hosted.take("expired", "expired", true, NOON).isEmpty())
        .count();

    assertThat(served).isEqualTo(100);
    assertThat(servedExpired).isEqualTo(60);
  }

  @Test
  void remembersOnlySoManyTokens() {
    IntStream.range(0, 25_000).forEach(i -> take("token " + i, NOON));

    assertThat(windows.underWay(NOON, 50_000)).hasSize(10_000);
  }
}
