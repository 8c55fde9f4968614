package floe.client;

import static org.assertj.core.api.Assertions.assertThat;

import floe.api.sandbox.FixtureFile;
import floe.api.sandbox.FixtureFiles;
import floe.api.sandbox.FixtureSet;
import floe.api.sandbox.Fixtures;
import floe.api.sandbox.Snapshot;
import floe.api.sandbox.WorldList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Tests the calls that make, list and change whole worlds. */
final class WorldCallsTest {
  private static final UUID ID = UUID.fromString("aa3685b2-f0ef-42d4-b456-13bd8dfac297");
  private static final UUID SNAPSHOT = UUID.fromString("0b1d2c3e-4f50-4a61-8b72-93a4b5c6d7e8");
  private static final String PATH = "/sandbox/worlds/" + ID;
  private static final String FIXTURE_SET = """
      {"files": [{"id": "%s", "key": null, "name": "file-1.bin", "size": 3,
       "checksum_sha256_base64": "x"}], "customers": [], "members": [], "benefits": [],
       "grants": []}""".formatted(ID);
  private static final String WORLD = """
      {"organization": {"id": "%s", "name": "N", "slug": "n"}, "access_token": "polar_oat_x",
       "personal_access_token": "polar_pat_x", "customer": {"id": "%s", "email": "c@example.com",
       "external_id": "e", "session_token": "polar_cst_x"}, "member": {"id": "%s",
       "email": "m@example.com", "session_token": "polar_mst_x"}, "fixtures": %s,
       "api_url": "http://a", "store_url": "http://s"}""";
  private static final String SNAPSHOT_JSON = """
      {"id": "%s", "name": "before", "created_at": "2027-01-01T00:00:00Z", "files": 1,
       "size": 3}""".formatted(SNAPSHOT);

  private final PreparedAnswers answers = new PreparedAnswers();
  private final SandboxClient client = SandboxClient.over(answers);
  private final SandboxWorld world = client.world(ID);

  private static String worldWith(String fixtures) {
    return WORLD.formatted(ID, ID, ID, fixtures);
  }

  private static Fixtures oneFile() {
    return Fixtures.builder()
        .files(List.of(FixtureFiles.builder().size(3L).build()))
        .build();
  }

  @Test
  void createsTheWorldOfASeed() {
    answers.add(201, worldWith("null"));

    CreatedWorld created = client.worlds().create(7);

    assertThat(created.fixtures()).isEmpty();
    assertThat(answers.lastBody()).isEqualTo("{\"seed\":7,\"fixtures\":null}");
  }

  @Test
  void createsAWorldWithFixtures() {
    answers.add(201, worldWith(FIXTURE_SET));

    CreatedWorld created = client.worlds().create(7, oneFile());

    assertThat(created.fixtures().orElseThrow().files())
        .extracting(FixtureFile::name)
        .containsExactly("file-1.bin");
    assertThat(answers.lastBody())
        .startsWith("{\"seed\":7,\"fixtures\":{\"files\":[{")
        .contains("\"size\":3");
  }

  @Test
  void listsWorlds() {
    String none = "{\"items\": [], \"pagination\": {\"total_count\": 0, \"max_page\": 0}}";
    answers.add(200, none);
    assertThat(client.worlds().list()).isEmpty();
    answers.add(200, none);
    WorldList page = client.worlds().page(2, 5);

    assertThat(page.pagination().totalCount()).isZero();
    assertThat(answers.sent())
        .extracting(SandboxRequest::target)
        .containsExactly("/sandbox/worlds?page=1&limit=100", "/sandbox/worlds?page=2&limit=5");
  }

  @Test
  void addsFixtures() {
    answers.add(201, FIXTURE_SET);

    FixtureSet made = world.addFixtures(oneFile());

    assertThat(made.files()).extracting(FixtureFile::id).containsExactly(ID);
    assertThat(answers.last().method()).isEqualTo("POST");
    assertThat(answers.last().target()).isEqualTo(PATH + "/fixtures");
  }

  @Test
  void resetsTheWorld() {
    answers.add(204, "");

    world.reset();

    assertThat(answers.last().method()).isEqualTo("POST");
    assertThat(answers.last().target()).isEqualTo(PATH + "/reset");
    assertThat(answers.last().body()).isEmpty();
  }

  @Test
  void makesAndListsSnapshots() {
    answers.add(201, SNAPSHOT_JSON);
    Snapshot named = world.snapshots().create("before");
    String body = answers.lastBody();
    answers.add(201, SNAPSHOT_JSON);
    world.snapshots().create();
    String unnamed = answers.lastBody();
    answers.add(200, "{\"items\": [%s]}".formatted(SNAPSHOT_JSON));
    List<Snapshot> all = world.snapshots().list();

    assertThat(body).isEqualTo("{\"name\":\"before\"}");
    assertThat(unnamed).isEqualTo("{\"name\":null}");
    assertThat(all).containsExactly(named);
    assertThat(answers.last().target()).isEqualTo(PATH + "/snapshots");
  }

  @Test
  void restoresAndDeletesASnapshot() {
    answers.add(204, "");
    world.snapshots().restore(SNAPSHOT);
    answers.add(204, "");
    world.snapshots().delete(SNAPSHOT);

    assertThat(answers.sent())
        .extracting(request -> request.method() + " " + request.target())
        .containsExactly(
            "POST " + PATH + "/snapshots/" + SNAPSHOT + "/restore",
            "DELETE " + PATH + "/snapshots/" + SNAPSHOT);
  }
}
