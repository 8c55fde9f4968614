package floe.contracttests.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.client.SandboxOperation;
import floe.contracttests.context.Bytes;
import floe.contracttests.context.RequiresCapability;
import floe.contracttests.context.ScenarioTest;
import floe.contracttests.context.TestContext;
import floe.contracttests.target.Capability;
import floe.contracttests.target.TestWorld;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Worlds from a seed, and with files, people, benefits and grants from the start. */
@ScenarioTest
@RequiresCapability({Capability.WORLDS, Capability.FIXTURES})
final class FixtureScenarios {

  private static final String SHOP = """
      {'files': [{'key': 'tracks', 'count': 2, 'size': 1000, 'name': 'track-{n}.flac', 'mime_type': 'audio/flac'}],
       'customers': [{'key': 'bands', 'count': 2, 'name': 'Band {n}', 'email': 'band{n}@shop.example', 'external_id': 'band-{n}'}],
       'members': [{'key': 'drummers', 'customer': 'bands', 'external_id': 'drummer'}],
       'benefits': [{'key': 'music', 'description': 'The tracks', 'files': ['tracks']}],
       'grants': [{'benefit': 'music', 'to': 'drummers'}, {'benefit': 'music', 'to': 'customer'}]}""";

  private static final int THREADS = 4;

  private final TestContext context;

  FixtureScenarios(TestContext context) {
    this.context = context;
  }

  private static JsonNode json(String text) {
    return JsonNodes.parse(text.replace('\'', '"'));
  }

  /** Returns a number that no other test takes. */
  private static long newSeed() {
    return UUID.randomUUID().getMostSignificantBits() >>> 12;
  }

  private static ObjectNode worldOf(long seed) {
    ObjectNode world = JsonNodes.object().put("seed", seed);
    world.set("fixtures", json(SHOP));
    return world;
  }

  private Exchange create(JsonNode world) {
    Exchange created = context.sandbox().send(SandboxOperation.WORLDS_CREATE, world);
    assertThat(created.status()).as("status of worlds:create").isEqualTo(201);
    return created;
  }

  private Exchange add(String fixtures) {
    return context
        .sandbox()
        .send(SandboxOperation.FIXTURES_CREATE, json(fixtures), context.world().organizationId());
  }

  private TestContext in(Exchange created) {
    return TestContext.in(context.target(), TestWorld.of(created.json()), context.listener());
  }

  private static String checksumOf(TestContext world, String fileId) {
    String url = world.files().download(fileId).text("/download/url");
    return Bytes.sha256(world.store().get(url).body());
  }

  @Test
  void makesTheSameWorldFromTheSameSeed() {
    ObjectNode world = worldOf(newSeed());
    Exchange first = create(world);
    TestContext before = in(first);
    String downloadable = before.downloadables().list().text("/items/0/id");
    context.sandbox().send(SandboxOperation.WORLDS_DELETE, before.world().organizationId());

    Exchange second = create(world);

    TestContext after = in(second);
    String fileId = second.text("/fixtures/files/0/id");
    assertThat(withoutTimes(second)).isEqualTo(withoutTimes(first));
    assertThat(after.files().list().at("/items")).hasSize(2);
    assertThat(after.downloadables().list().text("/items/0/id")).isEqualTo(downloadable);
    assertThat(checksumOf(after, fileId))
        .isEqualTo(first.text("/fixtures/files/0/checksum_sha256_base64"));
  }

  private static JsonNode withoutTimes(Exchange created) {
    JsonNode world = created.json().deepCopy();
    world.at("/fixtures/grants").forEach(grant -> ((ObjectNode) grant).remove("granted_at"));
    return world;
  }

  @Test
  void makesAnotherWorldFromAnotherSeed() {
    Exchange one = create(worldOf(newSeed()));
    Exchange other = create(worldOf(newSeed()));

    assertThat(one.text("/organization/id")).isNotEqualTo(other.text("/organization/id"));
    assertThat(one.text("/access_token")).isNotEqualTo(other.text("/access_token"));
    assertThat(one.text("/fixtures/files/0/id")).isNotEqualTo(other.text("/fixtures/files/0/id"));
  }

  @Test
  void derivesIdsAndTokensAsTheDocumentSays() {
    long seed = newSeed();

    Exchange created = create(JsonNodes.object().put("seed", seed));

    assertThat(created.text("/organization/id")).isEqualTo(SeededValues.id(seed, "organization"));
    assertThat(created.text("/customer/id")).isEqualTo(SeededValues.id(seed, "customer"));
    assertThat(created.text("/member/id")).isEqualTo(SeededValues.id(seed, "member"));
    assertThat(created.text("/access_token")).startsWith(SeededValues.token(seed, "polar_oat_"));
    assertThat(created.text("/member/session_token"))
        .startsWith(SeededValues.token(seed, "polar_mst_"));
  }

  @Test
  void refusesASeedWhileItsWorldExists() {
    long seed = newSeed();
    String organizationId = create(JsonNodes.object().put("seed", seed)).text("/organization/id");

    Exchange refused = context
        .sandbox()
        .send(
            SandboxOperation.WORLDS_CREATE,
            JsonNodes.object().put("seed", seed).put("name", "Again"));

    assertThat(ReportedFaults.of(refused)).containsExactly("value_error body.seed");
    assertThat(ReportedFaults.messages(refused)).contains(organizationId);
  }

  @Test
  void makesOneWorldOfASeedThatSeveralAskFor() throws Exception {
    ObjectNode world = JsonNodes.object().put("seed", newSeed());
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    List<Callable<Integer>> creations = Collections.nCopies(
        THREADS,
        () -> context
            .inNewWorld()
            .sandbox()
            .send(SandboxOperation.WORLDS_CREATE, world)
            .status());

    List<Future<Integer>> answers = threads.invokeAll(creations);
    threads.shutdown();

    List<Integer> statuses = new ArrayList<>();
    for (Future<Integer> answer : answers) {
      statuses.add(answer.get());
    }
    assertThat(statuses).containsOnly(201, 422).containsOnlyOnce(201);
  }

  @Test
  void storesFilesOfEveryKindWithTheirBytes() {
    Exchange added = add("""
        {'files': [{'size': 0}, {'size': 100000, 'count': 2, 'name': 'n{n}.bin'},
                   {'size': 7, 'service': 'product_media', 'name': 'cover.png', 'mime_type': 'image/png'}]}""");

    assertThat(added.status()).isEqualTo(201);
    Exchange listed = context.files().list();
    List<String> names = new ArrayList<>();
    listed.at("/items").forEach(file -> names.add(file.path("name").asText()));
    assertThat(names).containsExactly("cover.png", "n2.bin", "n1.bin", "file-1.bin");
    added
        .at("/files")
        .forEach(file -> assertThat(checksumOf(context, file.path("id").asText()))
            .isEqualTo(file.path("checksum_sha256_base64").asText()));
    String cover = listed.text("/items/0/public_url");
    assertThat(context.store().get(cover).body()).hasSize(7);
    assertThat(listed.text("/items/1/checksum_sha256_base64"))
        .isEqualTo(added.text("/files/2/checksum_sha256_base64"));
  }

  @Test
  void storesPeopleWhoHoldBenefits() {
    Exchange added = add(SHOP);

    String band = added.text("/customers/1/id");
    ObjectNode session = JsonNodes.object().put("external_customer_id", "band-2");
    Exchange opened = context.sessions().create(session.put("external_member_id", "drummer"));
    Exchange ofMember = context.downloadables().as(opened.text("/token")).list();
    assertThat(context.customers().get(band).text("/email")).isEqualTo("band2@shop.example");
    assertThat(ofMember.at("/items")).hasSize(2);
    assertThat(ofMember.text("/items/1/file/name")).isEqualTo("track-1.flac");
    assertThat(context.downloadables().list().at("/items")).hasSize(2);
    assertThat(context
            .benefits()
            .grants(added.text("/benefits/0/id"))
            .at("/pagination/total_count")
            .asInt())
        .isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
          {'files': [{'size': 268435456}, {'size': 1}]} | value_error body.files
          {'files': [{'size': 1}], 'benefits': [{'files': ['tracks']}]} | value_error body.benefits.0.files.0
          {'customers': [{'count': 2, 'email': 'same@shop.example'}]} | value_error body.customers.0.email
          {'members': [{'customer': 'member'}]} | value_error body.members.0.customer
          {'files': [{'size': 1, 'key': 'customer'}]} | value_error body.files.0.key
          {'grants': [{'benefit': 'music', 'to': 'member'}]} | value_error body.grants.0.benefit
          """)
  void refusesFixturesThatMakeNoSense(String fixtures, String fault) {
    Exchange refused = add(fixtures);

    assertThat(ReportedFaults.of(refused)).containsExactly(fault);
    assertThat(context.files().list().at("/items")).isEmpty();
  }

  @Test
  void refusesPeopleWhomTheWorldHas() {
    add(SHOP);

    Exchange again = add(SHOP);

    assertThat(ReportedFaults.of(again))
        .containsOnly(
            "value_error body.customers.0.email", "value_error body.customers.0.external_id");
  }

  @Test
  void makesNoWorldWhoseFixturesAreRefused() {
    long seed = newSeed();
    ObjectNode world = JsonNodes.object().put("seed", seed);
    world.set("fixtures", json("{'benefits': [{'files': ['none']}]}"));

    Exchange refused = context.sandbox().send(SandboxOperation.WORLDS_CREATE, world);

    assertThat(ReportedFaults.of(refused))
        .containsExactly("value_error body.fixtures.benefits.0.files.0");
    assertThat(context
            .sandbox()
            .send(SandboxOperation.WORLDS_GET, SeededValues.id(seed, "organization"))
            .status())
        .isEqualTo(404);
  }

  @Test
  void addsNothingToAWorldThatThereIsNot() {
    Exchange refused = context
        .sandbox()
        .send(
            SandboxOperation.FIXTURES_CREATE,
            JsonNodes.object(),
            UUID.randomUUID().toString());

    assertThat(refused.status()).isEqualTo(404);
  }

  @Test
  @RequiresCapability(Capability.FAULTS)
  void isNotHitByFaultRules() {
    FaultRuleClient rules = new FaultRuleClient(context);
    rules.add("store:create_upload", "{'status': 503}");
    rules.add("store:upload_part", "{'status': 503}");
    rules.add("store:complete", "{'status': 503}");

    Exchange added = add("{'files': [{'size': 10}]}");

    assertThat(added.status()).isEqualTo(201);
    assertThat(rules.fired()).containsExactly(0, 0, 0);
  }
}
