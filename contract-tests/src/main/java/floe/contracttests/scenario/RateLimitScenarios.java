package floe.contracttests.scenario;

import static floe.contracttests.client.SandboxOperation.RATE_LIMIT_GET;
import static floe.contracttests.client.SandboxOperation.WORLDS_GET;
import static org.assertj.core.api.Assertions.assertThat;

import floe.contracttests.client.ApiClient;
import floe.contracttests.client.Exchange;
import floe.contracttests.context.NewFile;
import floe.contracttests.context.RequiresCapability;
import floe.contracttests.context.ScenarioTest;
import floe.contracttests.context.TestContext;
import floe.contracttests.context.Upload;
import floe.contracttests.target.Capability;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is over the limit of a world is refused. */
@ScenarioTest
@RequiresCapability({Capability.WORLDS, Capability.RATE_LIMITS})
final class RateLimitScenarios {
  private static final String LONG = "PT1H";

  private final TestContext context;
  private final String world;

  RateLimitScenarios(TestContext context) {
    this.context = context;
    this.world = context.world().organizationId();
  }

  static List<SampleRequest> secured() {
    return SampleRequest.secured();
  }

  @ParameterizedTest
  @MethodSource("secured")
  void refusesWhatIsOverTheLimit(SampleRequest request) {
    String token = request.needs("access_token")
        ? context.world().accessToken()
        : context.world().customer().token();
    ApiClient api = context.api().as(token);
    context.steering().rateLimit().set(1, Duration.parse(LONG));

    Exchange served = request.with(api);
    Exchange refused = request.with(api);

    assertThat(served.status()).isNotEqualTo(429);
    assertRefused(refused, 3600);
  }

  @Test
  @RequiresCapability({Capability.WORLDS, Capability.RATE_LIMITS, Capability.GRANTS})
  void limitsDownloadLinks() {
    Upload upload = Upload.completed(context, NewFile.of(new byte[] {1}));
    GrantedBenefit.byCustomer(context, upload.fileId());
    String link = context.downloadables().list().text("/items/0/file/download/url");
    context.steering().rateLimit().set(1, Duration.parse(LONG));

    Exchange served = context.downloadables().follow(link);
    Exchange refused = context.downloadables().follow(link);

    assertThat(served.status()).isEqualTo(302);
    assertRefused(refused, 3600);
    assertThat(context.sandbox().send(RATE_LIMIT_GET, world).text("/tokens/0/token"))
        .startsWith("download link ");
  }

  private static void assertRefused(Exchange refused, int atMostSeconds) {
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.body()).isEmpty();
    assertThat(refused.header("Retry-After").map(Integer::valueOf).orElse(0))
        .isBetween(1, atMostSeconds);
    assertThat(refused.header("X-Polar-Sandbox")).contains("1");
    assertThat(refused.header("Polar-Version")).contains("2026-04");
  }

  @Test
  void countsEachTokenByItself() {
    context.steering().rateLimit().set(1, Duration.parse(LONG));
    context.files().list();

    Exchange sameToken = context.files().list();
    Exchange otherToken =
        context.files().as(context.world().personalAccessToken()).list();
    Exchange otherWorld = context.inNewWorld().files().list();

    assertThat(sameToken.status()).isEqualTo(429);
    assertThat(otherToken.status()).isEqualTo(200);
    assertThat(otherWorld.status()).isEqualTo(200);
  }

  @Test
  void countsWhatIsRefusedForOtherReasons() {
    context.steering().rateLimit().set(2, Duration.parse(LONG));
    Exchange invalid = context.files().list("page", "0");
    Exchange unknown = context.files().delete(UUID.randomUUID().toString());

    Exchange refused = context.files().list();

    assertThat(List.of(invalid.status(), unknown.status(), refused.status()))
        .containsExactly(422, 404, 429);
  }

  @Test
  void servesAgainWhenThePeriodIsOver() {
    context.steering().rateLimit().set(1, Duration.ofSeconds(1));
    context.files().list();
    Exchange refused = context.files().list();

    Instant deadline = Instant.now().plus(Duration.ofSeconds(20));
    Exchange last = refused;
    while (last.status() == 429 && Instant.now().isBefore(deadline)) {
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
      last = context.files().list();
    }

    assertRefused(refused, 1);
    assertThat(last.status()).isEqualTo(200);
  }

  @Test
  void leavesStoreAndControlApiAlone() {
    Upload upload = Upload.begin(context, NewFile.of(new byte[] {1}));
    context.steering().rateLimit().set(1, Duration.parse(LONG));
    context.files().list();
    context.files().list();

    assertThat(upload.send(0).status()).isEqualTo(200);
    assertThat(upload.send(0).status()).isEqualTo(200);
    assertThat(context.sandbox().send(WORLDS_GET, world).status()).isEqualTo(200);
  }

  @Test
  void servesExactlySoManyToManyThreads() {
    context.steering().rateLimit().set(20, Duration.parse(LONG));

    List<Integer> statuses = IntStream.range(0, 60)
        .parallel()
        .mapToObj(i -> TestContext.in(context.target(), context.world(), exchange -> {})
            .files()
            .list()
            .status())
        .toList();

    assertThat(statuses.stream().filter(status -> status == 200)).hasSize(20);
    assertThat(statuses.stream().filter(status -> status == 429)).hasSize(40);
  }
}
