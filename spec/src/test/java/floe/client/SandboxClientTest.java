package floe.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import floe.api.sandbox.FaultRule;
import floe.api.sandbox.JournalEntry;
import floe.api.sandbox.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class SandboxClientTest {
  private static final String SECRET = "steer-me";
  private static final UUID ID = UUID.fromString("aa3685b2-f0ef-42d4-b456-13bd8dfac297");
  private static final String PATH = "/sandbox/worlds/" + ID;
  private static final String CLOCK = """
      {"now": "2027-01-01T00:00:00Z", "frozen": true, "offset_seconds": 5, "store_urls_follow": true}""";
  private static final String RULE = """
      {"id": "%s", "on": "files:create", "part": null, "file_id": null, "skip": 0, "times": 1,
       "probability": null, "seed": null, "effect": {"status": 503}, "fired": 0, "left": 1,
       "completed": false}""".formatted(ID);
  private static final String ENTRY = """
      {"id": 7, "request_id": "r", "time": "2027-01-01T00:00:00Z", "world_time": null,
       "sender": "client", "method": "GET", "path": "/v1/files/", "query": null,
       "operation": "files:list", "status": 200, "duration_ms": 1.5, "token": null,
       "fault_id": null, "refusal": null}""".replace("\n", "");

  private final PreparedAnswers answers = new PreparedAnswers();
  private final SandboxClient client = SandboxClient.over(answers).withToken(SECRET);
  private final SandboxWorld world = client.world(ID);

  @Test
  void movesTheClockForward() {
    answers.add(200, CLOCK);

    Instant now = world.clock().advance(Duration.ofHours(1)).now().toInstant();

    assertThat(now).isEqualTo(Instant.parse("2027-01-01T00:00:00Z"));
    assertThat(answers.last().method()).isEqualTo("PUT");
    assertThat(answers.last().target()).isEqualTo(PATH + "/clock");
    assertThat(answers.lastBody()).isEqualTo("{\"advance\":\"PT1H\"}");
    assertThat(answers.last().headers().first("Authorization")).contains("Bearer " + SECRET);
  }

  @Test
  void freezesTheClockAtATime() {
    answers.add(200, CLOCK);

    world.clock().freezeAt(Instant.parse("2027-01-01T00:00:00.000001Z"));

    assertThat(answers.lastBody())
        .isEqualTo("{\"now\":\"2027-01-01T00:00:00.000001Z\",\"frozen\":true}");
  }

  @Test
  void createsWorldsWithScopesAndHidesTheirTokens() {
    answers.add(201, """
        {"organization": {"id": "%s", "name": "N", "slug": "n"}, "access_token": "polar_oat_x",
         "personal_access_token": "polar_pat_x", "customer": {"id": "%s", "email": "c@example.com",
         "external_id": "e", "session_token": "polar_cst_x"}, "member": {"id": "%s",
         "email": "m@example.com", "session_token": "polar_mst_x"}, "api_url": "http://a",
         "store_url": "http://s", "added_later": 1}""".formatted(ID, ID, ID));

    CreatedWorld created = client.worlds().create(List.of(Scope.FILES_READ));

    assertThat(answers.lastBody())
        .isEqualTo("{\"scopes\":[\"files:read\"],\"seed\":null,\"fixtures\":null}");
    assertThat(created.customer().sessionToken()).isEqualTo("polar_cst_x");
    assertThat(created).hasToString("world " + ID);
  }

  @Test
  void addsFaultRulesWhenTheirEffectIsNamed() {
    answers.add(201, RULE);

    FaultRule rule = world.faults().on("files:create").skip(1).times(2).status(503);

    assertThat(rule.fired()).isZero();
    assertThat(answers.lastBody())
        .isEqualTo(
            "{\"on\":\"files:create\",\"part\":null,\"file_id\":null,"
                + "\"skip\":1,\"times\":2,\"probability\":null,\"seed\":null,\"effect\":{\"status\":503}}");
  }

  @Test
  void namesTheRulesThatNeverFired() {
    answers.add(201, RULE);
    answers.add(200, "{\"items\": [%s]}".formatted(RULE));
    world.faults().on("files:create").status(503);

    assertThatThrownBy(world.faults()::assertAllFired)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("files:create")
        .hasMessageContaining("503");
    assertThat(answers.last().target()).isEqualTo(PATH + "/faults?unfired=true");
  }

  @Test
  void asksForNoRulesWhenNoneWasAdded() {
    world.faults().assertAllFired();

    assertThat(answers.sent()).isEmpty();
  }

  @Test
  void limitsRequestsOfItsOwnOrAsTheHostedSandbox() {
    answers.add(200, "{\"limit\": null, \"tokens\": []}");
    world.rateLimit().set(3, Duration.ofMinutes(1));
    String own = answers.lastBody();
    answers.add(200, "{\"limit\": \"hosted\", \"tokens\": []}");
    world.rateLimit().hosted();

    assertThat(own).isEqualTo("{\"requests\":3,\"period\":\"PT1M\"}");
    assertThat(answers.lastBody()).isEqualTo("\"hosted\"");
  }

  @Test
  void filtersTheJournal() {
    answers.add(
        200,
        "{\"items\": [%s], \"last_id\": 7, \"has_more\": false, \"dropped\": 0}".formatted(ENTRY));

    List<JournalEntry> entries = world
        .journal()
        .list(JournalFilter.all().operation("files:list").status(200).limit(5));

    assertThat(entries).extracting(JournalEntry::id).containsExactly(7L);
    assertThat(answers.last().target())
        .isEqualTo(PATH + "/requests?operation=files%3Alist&status=200&limit=5");
  }

  @Test
  void followsTheJournal() {
    answers.add(200, ": here\n\nid: 7\nevent: request\ndata: %s\n\n".formatted(ENTRY));

    try (JournalStream stream = world.journal().follow()) {
      Optional<JournalEntry> entry = stream.next(Duration.ofSeconds(10));
      Optional<JournalEntry> nothing = stream.next(Duration.ZERO);

      assertThat(answers.last().isStream()).isTrue();
      assertThat(entry).map(JournalEntry::operation).contains("files:list");
      assertThat(nothing).isEmpty();
    }
  }

  @Test
  void saysWhyACallIsRefusedWithoutTheToken() {
    answers.add(422, """
        {"detail": [{"type": "t", "loc": ["body", "advance"], "msg": "Must be above zero"}]}""");

    SandboxException refused =
        catchThrowableOfType(SandboxException.class, () -> world.clock().advance(Duration.ZERO));

    assertThat(refused.operation()).isEqualTo("clock:set");
    assertThat(refused.status()).hasValue(422);
    assertThat(refused.detail()).isEqualTo("body.advance: Must be above zero");
    assertThat(refused).hasMessage("clock:set answers 422: body.advance: Must be above zero");
    assertThat(answers.last()).hasToString("clock:set");
  }

  @Test
  void saysThatThereIsNoAnswer() {
    SandboxException unanswered =
        catchThrowableOfType(SandboxException.class, () -> world.clock().reset());

    assertThat(unanswered.status()).isEmpty();
    assertThat(unanswered).hasMessage("clock:reset has no answer: connection refused");
  }

  @Test
  void quotesNoAnswerThatItCannotRead() {
    answers.add(201, "{\"access_token\": \"polar_oat_x\", \"organization\": 5}");

    assertThatThrownBy(() -> client.worlds().create())
        .isInstanceOf(SandboxException.class)
        .hasMessage("worlds:create has no answer: the answer is no World");
  }
}
