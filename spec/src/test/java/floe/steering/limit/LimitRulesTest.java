package floe.steering.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitRulesTest {

  private static Map<String, Object> rule(String period) {
    return Map.of("requests", 5, "period", period);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT1S", "PT1M", "P1D", "PT24H"})
  void takesPeriodsUpToADay(String period) {
    assertThat(LimitRules.check(rule(period))).isEmpty();
    assertThat(LimitRules.limit(rule(period))).isEqualTo(Limit.of(5, Duration.parse(period)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0.999S", "P1DT1S", "P1M", "a minute", ""})
  void refusesOtherPeriods(String period) {
    assertThat(LimitRules.check(rule(period)).orElseThrow().loc())
        .isEqualTo(List.of("body", "RateLimitRule", "period"));
  }

  @Test
  void knowsTheLimitOfTheHostedSandbox() {
    assertThat(LimitRules.check("hosted")).isEmpty();
    assertThat(LimitRules.limit("hosted")).isEqualTo(Limit.HOSTED);
  }

  @Test
  void roundsTheWaitUpToASecond() {
    Limit limit = Limit.of(1, Duration.ofMinutes(1));

    assertThat(LimitRefusal.of(limit, Duration.ofMillis(1)).retryAfterSeconds()).isEqualTo(1);
    assertThat(LimitRefusal.of(limit, Duration.ofMillis(1_001)).retryAfterSeconds())
        .isEqualTo(2);
    assertThat(LimitRefusal.of(limit, Duration.ofSeconds(3)).retryAfterSeconds())
        .isEqualTo(3);
  }
}
