package floe.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import floe.server.sandbox.WorldState;
import floe.server.storage.HiddenObjects;
import floe.server.url.PublicUrl;
import floe.steering.FaultRegistry;
import floe.steering.clock.WorldClocks;
import floe.steering.journal.Journals;
import floe.steering.limit.RateLimits;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.io.IOException;
import java.lang.reflect.Field;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that worlds leave nothing behind: no row, no object, nothing in memory. */
class ManyWorldsTest {

  private static final int WORLDS = Integer.getInteger("floe.worlds", 1_000);
  private static final int THREADS = 4;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final Path folder;

  ManyWorldsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void leaveNothingBehind() throws Exception {
    try (FloeServer server = start()) {
      URI api = server.part(PublicUrl.class).base();
      Map<String, Long> rows = rows(server);
      ExecutorService threads = Executors.newFixedThreadPool(THREADS);
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < WORLDS; i++) {
        boolean withFiles = i % 20 == 0;
        running.add(threads.submit(() -> {
          live(api, withFiles);
          return null;
        }));
      }
      threads.shutdown();
      for (Future<?> world : running) {
        assertThat(world).succeedsWithin(120, TimeUnit.SECONDS);
      }

      assertThat(rows(server)).isEqualTo(rows);
      assertThat(objects()).isEmpty();
      assertThat(inMemory(server)).isEmpty();
    }
  }

  private FloeServer start() {
    return TestServers.start("--data", folder.toString(), "--port", "0", "--store-port", "0");
  }

  /** Makes a world, uses all that is kept of one, and deletes it. */
  private void live(URI api, boolean withFiles) throws IOException, InterruptedException {
    JsonNode world = send(
        api,
        "POST",
        "/sandbox/worlds",
        withFiles ? "{\"fixtures\": {\"files\": [{\"size\": 9, \"count\": 2}]}}" : "{}",
        201);
    String token = world.path("access_token").textValue();
    String path = "/sandbox/worlds/" + world.at("/organization/id").textValue();
    send(api, "PUT", path + "/clock", "{\"advance\": \"PT1H\"}", 200);
    send(
        api,
        "POST",
        path + "/faults",
        "{\"on\": \"files:delete\", \"skip\": 9, \"effect\": {\"status\": 503}}",
        201);
    send(api, "PUT", path + "/rate-limit", "{\"requests\": 90, \"period\": \"PT1M\"}", 200);
    call(api, token, "GET", "/v1/files/", "", 200);
    if (withFiles) {
      String file = world.at("/fixtures/files/0/id").textValue();
      String snapshot =
          send(api, "POST", path + "/snapshots", "{}", 201).path("id").textValue();
      call(api, token, "DELETE", "/v1/files/" + file, "", 204);
      call(api, token, "POST", "/v1/files/", upload(), 201);
      send(api, "POST", path + "/snapshots/" + snapshot + "/restore", "", 204);
      send(api, "POST", path + "/snapshots", "{}", 201);
      send(api, "POST", path + "/reset", "", 204);
      send(api, "POST", path + "/snapshots", "{}", 201);
      call(api, token, "DELETE", "/v1/files/" + file, "", 204);
    }
    send(api, "DELETE", path, "", 204);
  }

  private static String upload() {
    return "{\"service\": \"downloadable\", \"name\": \"a\", \"mime_type\": \"a/b\", \"size\": 1,"
        + " \"upload\": {\"parts\": [{\"number\": 1, \"chunk_start\": 0, \"chunk_end\": 1}]}}";
  }

  private JsonNode send(URI api, String method, String path, String body, int status)
      throws IOException, InterruptedException {
    return call(api, "", method, path, body, status);
  }

  private JsonNode call(URI api, String token, String method, String path, String body, int status)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(api.resolve(path))
        .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (!body.isEmpty()) {
      request.header("Content-Type", "application/json");
    }
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
    assertThat(response.statusCode()).as(method + " " + path + response.body()).isEqualTo(status);
    return response.body().isEmpty() ? JSON.nullNode() : JSON.readTree(response.body());
  }

  private static Map<String, Long> rows(FloeServer server) throws SQLException {
    Map<String, Long> rows = new TreeMap<>();
    try (Connection connection =
            DelegatingDataSource.unwrapDataSource(server.part(DataSource.class)).getConnection();
        Statement statement = connection.createStatement()) {
      List<String> tables = new ArrayList<>();
      try (ResultSet found = statement.executeQuery(
          "select table_name from information_schema.tables where table_schema = 'public'")) {
        while (found.next()) {
          tables.add(found.getString(1));
        }
      }
      for (String table : tables) {
        try (ResultSet count = statement.executeQuery("select count(*) from \"" + table + "\"")) {
          count.next();
          rows.put(table, count.getLong(1));
        }
      }
    }
    assertThat(rows).containsKeys("organization", "world_snapshot_file", "file", "downloadable");
    return rows;
  }

  private List<Path> objects() throws IOException {
    try (Stream<Path> found = Files.walk(folder.resolve("objects").resolve("buckets"))) {
      return found.filter(Files::isRegularFile).toList();
    }
  }

  /** Returns the collections in memory that are about worlds and are not empty. */
  private static List<String> inMemory(FloeServer server) throws IllegalAccessException {
    List<Object> keepers = new ArrayList<>(server.parts(WorldState.class));
    keepers.add(server.part(WorldClocks.class));
    keepers.add(server.part(FaultRegistry.class));
    keepers.add(server.part(RateLimits.class));
    keepers.add(server.part(Journals.class));
    keepers.add(server.part(HiddenObjects.class));
    List<String> left = new ArrayList<>();
    int collections = 0;
    for (Object keeper : keepers) {
      for (Field field : keeper.getClass().getDeclaredFields()) {
        if (Map.class.isAssignableFrom(field.getType())
            || Collection.class.isAssignableFrom(field.getType())) {
          field.setAccessible(true);
          collections++;
          Object value = field.get(keeper);
          int size = value instanceof Map<?, ?> map ? map.size() : ((Collection<?>) value).size();
          if (size > 0) {
            left.add(keeper.getClass().getSimpleName() + "." + field.getName() + ": " + size);
          }
        }
      }
    }
    assertThat(collections).as("what is kept of worlds").isGreaterThanOrEqualTo(5);
    return left;
  }
}
