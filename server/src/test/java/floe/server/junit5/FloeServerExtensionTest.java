package floe.server.junit5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import floe.api.sandbox.FaultRule;
import floe.api.sandbox.FixtureFiles;
import floe.api.sandbox.FixtureSet;
import floe.api.sandbox.Fixtures;
import floe.api.sandbox.JournalEntry;
import floe.api.sandbox.TokenAllowance;
import floe.client.CreatedWorld;
import floe.client.JournalFilter;
import floe.client.JournalStream;
import floe.client.SandboxClient;
import floe.client.SandboxException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@FloeServerTest
@Execution(ExecutionMode.CONCURRENT)
final class FloeServerExtensionTest {
  private static final Set<String> TOKENS = ConcurrentHashMap.newKeySet();
  private static final Set<String> SERVERS = ConcurrentHashMap.newKeySet();
  private static final String TEXT = "The same bytes came back.";

  @RepeatedTest(5)
  void givesEachTestItsOwnWorldOfOneServer(ServerInfo server) throws Exception {
    FilesApi files = new FilesApi(server);

    HttpResponse<String> before = files.list();
    HttpResponse<String> created = files.create(TEXT);

    assertThat(before.body()).contains("\"total_count\":0");
    assertThat(created.statusCode()).isEqualTo(201);
    assertThat(TOKENS.add(server.accessToken())).isTrue();
    SERVERS.add(server.baseUrl());
    assertThat(SERVERS).hasSize(1);
  }

  @Test
  void seesALinkExpireWithoutWaiting(ServerInfo server) throws Exception {
    FilesApi files = new FilesApi(server);
    UUID file = files.upload(files.create(TEXT), TEXT);
    String link = files.link(file);

    HttpResponse<String> redirected = files.follow(link);
    String downloaded =
        files.follow(redirected.headers().firstValue("Location").orElseThrow()).body();
    server.world().clock().advance(Duration.ofHours(1));
    HttpResponse<String> expired = files.follow(link);

    assertThat(redirected.statusCode()).isEqualTo(302);
    assertThat(downloaded).isEqualTo(TEXT);
    assertThat(expired.statusCode()).isEqualTo(410);
  }

  @Test
  void countsAFaultThatHits(ServerInfo server) throws Exception {
    FilesApi files = new FilesApi(server);
    server.world().faults().on("files:create").times(1).status(503, Duration.ofSeconds(2));

    HttpResponse<String> refused = files.create(TEXT);
    HttpResponse<String> created = files.create(TEXT);

    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(refused.headers().firstValue("Retry-After")).contains("2");
    assertThat(created.statusCode()).isEqualTo(201);
    assertThat(server.world().faults().list())
        .extracting(FaultRule::fired, FaultRule::completed)
        .containsExactly(tuple(1L, true));
  }

  @Test
  void limitsTheRequestsOfTheTestsOwnTokens(ServerInfo server) throws Exception {
    FilesApi files = new FilesApi(server);
    server.world().rateLimit().set(1, Duration.ofMinutes(1));

    int served = files.list().statusCode();
    int limited = files.list().statusCode();

    assertThat(served).isEqualTo(200);
    assertThat(limited).isEqualTo(429);
    assertThat(server.world().rateLimit().get().tokens())
        .extracting(TokenAllowance::left)
        .containsExactly(0L);
  }

  @Test
  void readsAndFollowsTheJournal(ServerInfo server) throws Exception {
    FilesApi files = new FilesApi(server);
    try (JournalStream stream = server.world().journal().follow()) {
      HttpResponse<String> unused = files.list();

      Optional<JournalEntry> followed = stream.next(Duration.ofSeconds(20));

      assertThat(followed).map(JournalEntry::operation).contains("files:list");
    }
    assertThat(server.world().journal().list(JournalFilter.all().operation("files:list")))
        .extracting(JournalEntry::status)
        .containsExactly(200L);
  }

  @Test
  void freezesTheClockOfItsOwnWorldOnly(CreatedWorld world, SandboxClient sandbox) {
    Instant later = Instant.now().plus(Duration.ofDays(1));
    CreatedWorld other = sandbox.worlds().create();

    world.clock().freezeAt(later);

    assertThat(world.clock().get().frozen()).isTrue();
    assertThat(world.clock().now()).isAfterOrEqualTo(later.minusMillis(1));
    assertThat(other.clock().get().frozen()).isFalse();
    assertThat(other.clock().now()).isBefore(later);
    other.delete();
  }

  @Test
  void restoresASnapshotOfItsWorldAndResetsIt(ServerInfo server) throws Exception {
    FilesApi files = new FilesApi(server);
    CreatedWorld world = server.world();
    FixtureFiles three = FixtureFiles.builder().count(3L).size(5L).build();
    FixtureSet made = world.addFixtures(Fixtures.builder().files(List.of(three)).build());
    UUID before = world.snapshots().create("three files").id();
    HttpResponse<String> created = files.create(TEXT);

    world.snapshots().restore(before);
    String restored = files.list().body();
    world.reset();
    String reset = files.list().body();

    assertThat(made.files()).hasSize(3);
    assertThat(created.statusCode()).isEqualTo(201);
    assertThat(restored).contains("\"total_count\":3");
    assertThat(reset).contains("\"total_count\":0");
    assertThat(world.snapshots().list()).isEmpty();
  }

  @Test
  void createsOtherWorldsFromASeed(CreatedWorld world, SandboxClient sandbox) {
    long seed = 20_310_407;
    CreatedWorld first = sandbox.worlds().create(seed);
    List<UUID> listed =
        sandbox.worlds().list().stream().map(read -> read.organization().id()).toList();
    first.delete();
    CreatedWorld second = sandbox.worlds().create(seed);
    second.delete();

    assertThat(listed).contains(first.organizationId(), world.organizationId());
    assertThat(second.organizationId()).isEqualTo(first.organizationId());
    assertThat(second.accessToken()).isEqualTo(first.accessToken());
  }

  @Test
  void namesWhatIsRefused(CreatedWorld world) {
    SandboxException refused =
        catchThrowableOfType(SandboxException.class, () -> world.clock().advance(Duration.ZERO));

    assertThat(refused.operation()).isEqualTo("clock:set");
    assertThat(refused.status()).hasValue(422);
    assertThat(refused.detail()).startsWith("body.advance: ");
  }

  @Nested
  final class Inside {
    @Test
    void sharesTheServer(ServerInfo server) {
      SERVERS.add(server.baseUrl());

      assertThat(SERVERS).hasSize(1);
    }

    @Test
    void getsTheSameWorldForEachParameter(ServerInfo server, CreatedWorld world) {
      assertThat(server.world()).isSameAs(world);
    }
  }
}
