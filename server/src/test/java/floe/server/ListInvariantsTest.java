package floe.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import floe.server.contract.ContractOperations;
import floe.server.settings.SettingsParser;
import floe.server.url.PublicUrl;
import io.micronaut.context.ApplicationContext;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests that concurrent requests lose nothing and double nothing, and that the counts of lists are
 * those of their rows. {@code -Dfloe.test.database} names another database than the embedded one.
 */
class ListInvariantsTest {

  private static final int THREADS = 6;
  private static final long SEED = 20;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String WRONG_COUNTS = """
      select count(*) from (
        select owner_id, sum(amount) as amount from list_count group by owner_id) c
      where c.amount <>
        (select count(*) from file f where f.organization_id = c.owner_id and f.deleted_at is null
          and f.storage_state = 'STORED' and f.service <> 'support_case_attachment')
        + (select count(*) from downloadable d join benefit b on b.id = d.benefit_id
          join file f on f.id = d.file_id
          where (d.customer_id = c.owner_id or d.member_id = c.owner_id) and d.revoked_at is null
            and b.deleted_at is null and f.deleted_at is null and f.storage_state = 'STORED'
            and f.is_enabled = true and f.flagged_malicious_at is null)""";
  private static final String WRONG_MARKS = """
      select count(*) from downloadable d join benefit b on b.id = d.benefit_id
        join file f on f.id = d.file_id
      where d.is_listed <> (d.revoked_at is null and b.deleted_at is null and f.deleted_at is null
        and f.storage_state = 'STORED' and f.is_enabled = true and f.flagged_malicious_at is null)""";

  private final HttpClient http = HttpClient.newHttpClient();
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private final Path folder;
  private FloeServer server;
  private URI api;

  ListInvariantsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void start() {
    List<String> arguments =
        new ArrayList<>(List.of("--data", folder.toString(), "--port", "0", "--store-port", "0"));
    String database = System.getProperty("floe.test.database", "");
    if (!database.isEmpty()) {
      arguments.addAll(List.of("--database-url", database, "--database-user", "floe"));
    }
    PrintWriter nowhere =
        new PrintWriter(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    server = FloeServer.start(
        SettingsParser.parse(arguments.toArray(new String[0]), Map.of(), nowhere)
            .orElseThrow(),
        CompletableFuture.completedFuture(ContractOperations.load()),
        CompletableFuture.completedFuture(ApplicationContext.builder()));
    api = server.part(PublicUrl.class).base();
  }

  @AfterEach
  void stop() {
    threads.shutdownNow();
    server.close();
  }

  @Test
  void losesNoChangeOfAnotherField() throws Exception {
    JsonNode world = world(1);
    String token = world.path("access_token").textValue();
    String path = "/v1/files/" + world.at("/fixtures/files/0/id").textValue();

    for (int i = 0; i < 30; i++) {
      String value = "n" + i;
      together(List.of(
          () -> ok(call(token, "PATCH", path, "{\"name\": \"" + value + "\"}")),
          () -> ok(call(token, "PATCH", path, "{\"version\": \"" + value + "\"}"))));
      JsonNode file = ok(call(token, "PATCH", path, "{}"));
      assertThat(file.path("name").textValue()).isEqualTo(value);
      assertThat(file.path("version").textValue()).isEqualTo(value);
    }
  }

  @Test
  void givesABenefitOnceAndAgainUnderTheSameIds() throws Exception {
    JsonNode world = world(3);
    String customer = world.at("/customer/id").textValue();
    String session = world.at("/customer/session_token").textValue();
    for (int i = 0; i < 10; i++) {
      String benefit = benefit(world, i % 3);
      String grant = "{\"customer_id\": \"" + customer + "\", \"benefit_id\": \"" + benefit + "\"}";
      Callable<JsonNode> give = () -> ok(call("", "POST", "/sandbox/grants", grant));
      List<JsonNode> given = together(List.of(give, give, give, give));
      assertThat(given.stream().map(one -> one.path("id").textValue()).distinct())
          .hasSize(1);
      JsonNode first = downloadables(session, benefit);
      assertThat(first.at("/pagination/total_count").intValue()).isOne();

      ok(call("", "DELETE", "/sandbox/grants/" + given.get(0).path("id").textValue(), ""));
      assertThat(downloadables(session, benefit).path("items")).isEmpty();
      together(List.of(give, give, give));
      assertThat(downloadables(session, benefit).at("/items/0/id"))
          .isEqualTo(first.at("/items/0/id"));
    }
  }

  @Test
  @Disabled(
      "a session that is created beside the deletion of its world is answered with 500 at times")
  void refusesRequestsThatTheDeletionOfTheirWorldOvertakes() throws Exception {
    for (int i = 0; i < 15; i++) {
      JsonNode world = world(1);
      String token = world.path("access_token").textValue();
      String customer = world.at("/customer/id").textValue();
      String path = "/sandbox/worlds/" + world.at("/organization/id").textValue();
      String grant =
          "{\"customer_id\": \"" + customer + "\", \"benefit_id\": \"" + benefit(world, 0) + "\"}";
      List<HttpResponse<String>> answers = together(List.of(
          () -> call("", "DELETE", path, ""),
          () -> call(token, "POST", "/v1/files/", upload()),
          () -> call("", "POST", "/sandbox/grants", grant),
          () -> call(
              token, "POST", "/v1/customer-sessions/", "{\"customer_id\": \"" + customer + "\"}"),
          () -> call(token, "POST", "/v1/customers/", "{\"email\": \"a@floe.example\"}"),
          () -> call("", "POST", path + "/fixtures", "{\"files\": [{\"size\": 9}]}")));
      assertThat(answers)
          .allSatisfy(answer -> assertThat(answer.statusCode())
              .as(answer.request() + answer.body())
              .isLessThan(500));
    }
  }

  @Test
  void countsWhatThereIs() throws Exception {
    JsonNode world = world(6);
    String token = world.path("access_token").textValue();
    String path = "/sandbox/worlds/" + world.at("/organization/id").textValue();
    List<String> benefits = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      benefits.add(benefit(world, i));
    }
    String snapshot = ok(call("", "POST", path + "/snapshots", "{}")).path("id").textValue();
    for (int round = 0; round < 3; round++) {
      List<Callable<JsonNode>> all = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        Random random = new Random(SEED * round + thread);
        all.add(() -> {
          for (int i = 0; i < 40; i++) {
            HttpResponse<String> answer = operate(world, token, benefits, random);
            assertThat(answer.statusCode()).as(answer.request() + answer.body()).isLessThan(500);
          }
          return world;
        });
      }
      together(all);
      checkCounts();
      ok(call("", "POST", path + "/snapshots/" + snapshot + "/restore", ""));
      checkCounts();
      assertThat(ok(call(token, "GET", "/v1/files/", ""))
              .at("/pagination/total_count")
              .intValue())
          .isEqualTo(6);
    }
  }

  @Test
  void refusesAnyNumberOfUnknownFiles() throws Exception {
    JsonNode world = world(1);
    StringBuilder files = new StringBuilder();
    for (int i = 0; i < 70_000; i++) {
      files.append(i == 0 ? "" : ",").append('"').append(new UUID(0x4000, i)).append('"');
    }
    HttpResponse<String> answer = call(
        world.path("access_token").textValue(),
        "POST",
        "/v1/benefits/",
        "{\"type\": \"downloadables\", \"description\": \"Files\", \"properties\": {\"files\": ["
            + files + "]}}");
    assertThat(answer.statusCode()).isEqualTo(422);
  }

  @Test
  void readsPagesFromTheIndexOfTheirList() throws Exception {
    JsonNode world = world(9);
    String owner = world.at("/organization/id").textValue();
    String files = plan(
        "select f.id from file f where f.organization_id = '" + owner
            + "' and f.is_listed = true order by f.organization_id, f.is_listed, f.created_at desc, f.id desc limit 10");
    assertThat(files).contains("file_listed").doesNotContain("Sort");
    for (String column : List.of("customer_id", "member_id")) {
      String downloadables =
          plan("select d.id from downloadable d where d." + column + " = '" + owner
              + "' and d.is_listed = true order by d." + column
              + ", d.is_listed, d.created_at desc, d.position desc, d.id desc limit 10");
      assertThat(downloadables).contains("downloadable_listed_by_").doesNotContain("Sort");
    }
    String named = plan("select f.id from file f where f.id = any(array[cast('" + owner
        + "' as uuid)]) and f.is_listed = true");
    assertThat(named.toLowerCase(java.util.Locale.ROOT)).containsAnyOf("primary_key", "file_pkey");
  }

  private String plan(String sql) throws SQLException {
    StringBuilder plan = new StringBuilder();
    try (Connection connection =
            DelegatingDataSource.unwrapDataSource(server.part(DataSource.class)).getConnection();
        Statement statement = connection.createStatement()) {
      boolean isH2 = connection.getMetaData().getDatabaseProductName().equals("H2");
      if (!isH2) { // a table of a few rows is read whole
        statement.execute("set enable_seqscan = off");
        statement.execute("set enable_bitmapscan = off");
        statement.execute("set enable_sort = off");
      }
      try (ResultSet lines = statement.executeQuery("explain " + sql)) {
        while (lines.next()) {
          plan.append(lines.getString(1)).append('\n');
        }
      } finally {
        if (!isH2) {
          statement.execute("reset all");
        }
      }
      if (isH2 && sql.contains("order by")) {
        assertThat(plan).contains("index sorted");
      }
    }
    return plan.toString();
  }

  private void checkCounts() throws SQLException {
    assertThat(number(WRONG_COUNTS)).isZero();
    assertThat(number(WRONG_MARKS)).isZero();
    assertThat(number("select count(*) from file where is_listed <> (storage_state = 'STORED'"
            + " and deleted_at is null and service <> 'support_case_attachment')"))
        .isZero();
  }

  private HttpResponse<String> operate(
      JsonNode world, String token, List<String> benefits, Random random) throws Exception {
    String file = world.at("/fixtures/files/" + random.nextInt(6) + "/id").textValue();
    String other = world.at("/fixtures/files/" + random.nextInt(6) + "/id").textValue();
    String benefit = benefits.get(random.nextInt(benefits.size()));
    String to = random.nextBoolean()
        ? ""
        : ", \"member_id\": \"" + world.at("/member/id").textValue() + "\"";
    return switch (random.nextInt(12)) {
      case 0 -> call(token, "DELETE", "/v1/files/" + file, "");
      case 1, 2 ->
        call(
            "",
            "PATCH",
            "/sandbox/files/" + file,
            "{\"is_enabled\": " + random.nextBoolean() + "}");
      case 3 ->
        call(
            "",
            "PATCH",
            "/sandbox/files/" + file,
            "{\"flagged_malicious\": " + random.nextBoolean() + "}");
      case 4, 5 ->
        call(
            token,
            "PATCH",
            "/v1/benefits/" + benefit,
            "{\"type\": \"downloadables\", \"properties\": {\"files\": [\"" + file + "\""
                + (other.equals(file) ? "" : ", \"" + other + "\"") + "]}}");
      case 6 -> {
        JsonNode made = ok(call("", "POST", "/sandbox/grants", grant(world, benefit, to)));
        yield call("", "DELETE", "/sandbox/grants/" + made.path("id").textValue(), "");
      }
      case 7 -> call(token, "POST", "/v1/files/", upload());
      default -> call("", "POST", "/sandbox/grants", grant(world, benefit, to));
    };
  }

  private static String grant(JsonNode world, String benefit, String to) {
    return "{\"customer_id\": \"" + world.at("/customer/id").textValue() + "\", \"benefit_id\": \""
        + benefit + "\"" + to + "}";
  }

  private JsonNode downloadables(String session, String benefit) throws Exception {
    return ok(call(session, "GET", "/v1/customer-portal/downloadables/?benefit_id=" + benefit, ""));
  }

  private JsonNode world(int files) throws Exception {
    return ok(call(
        "",
        "POST",
        "/sandbox/worlds",
        "{\"fixtures\": {\"files\": [{\"size\": 9, \"count\": " + files + "}]}}"));
  }

  private String benefit(JsonNode world, int file) throws Exception {
    return ok(call(
            world.path("access_token").textValue(),
            "POST",
            "/v1/benefits/",
            "{\"type\": \"downloadables\", \"description\": \"Files\", \"properties\": {\"files\": [\""
                + world.at("/fixtures/files/" + file + "/id").textValue() + "\"]}}"))
        .path("id")
        .textValue();
  }

  private static String upload() {
    return "{\"service\": \"downloadable\", \"name\": \"a\", \"mime_type\": \"a/b\", \"size\": 1,"
        + " \"upload\": {\"parts\": [{\"number\": 1, \"chunk_start\": 0, \"chunk_end\": 1}]}}";
  }

  private <T> List<T> together(List<Callable<T>> all)
      throws InterruptedException, ExecutionException {
    List<T> results = new ArrayList<>();
    for (Future<T> one : threads.invokeAll(all)) {
      results.add(one.get());
    }
    return results;
  }

  private static JsonNode ok(HttpResponse<String> response) throws IOException {
    assertThat(response.statusCode()).as(response.request() + response.body()).isBetween(200, 299);
    return response.body().isEmpty() ? JSON.nullNode() : JSON.readTree(response.body());
  }

  private HttpResponse<String> call(String token, String method, String path, String body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(api.resolve(path))
        .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (!body.isEmpty()) {
      request.header("Content-Type", "application/json");
    }
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private long number(String sql) throws SQLException {
    try (Connection connection =
            DelegatingDataSource.unwrapDataSource(server.part(DataSource.class)).getConnection();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      found.next();
      return found.getLong(1);
    }
  }
}
