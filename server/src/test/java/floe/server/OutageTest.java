package floe.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.ObjectMapper;
import floe.server.file.FileEntity;
import floe.server.file.FileRepository;
import floe.server.file.StorageState;
import floe.server.sandbox.world.DemoWorld;
import floe.server.settings.ServerSettings;
import floe.server.settings.SettingsParser;
import floe.server.storage.NoSuchUploadException;
import floe.server.storage.S3ObjectStorage;
import floe.server.storage.StorageSettings;
import floe.server.storage.embedded.EmbeddedStore;
import floe.steering.FaultRegistry;
import floe.steering.clock.WorldClocks;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.h2.tools.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Tests what the server does while its database or its store cannot be reached. */
class OutageTest {

  private static final Duration FEW_SECONDS = Duration.ofSeconds(6);
  private static final String NEW_FILE = """
      {"service": "downloadable", "name": "a.txt", "mime_type": "text/plain", "size": 1,
       "upload": {"parts": [{"number": 1, "chunk_start": 0, "chunk_end": 1}]}}""";

  private final Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Server databaseServer;
  private final EmbeddedStore storeServer;
  private final TcpProxy database;
  private final TcpProxy store;
  private final FloeServer server;

  OutageTest(@TempDir Path folder) throws SQLException {
    this.folder = folder;
    databaseServer = Server.createTcpServer("-tcpPort", "0", "-ifNotExists").start();
    storeServer = EmbeddedStore.start(
        folder.resolve("objects"),
        "127.0.0.1",
        0,
        "floe",
        "secret-of-the-store",
        new WorldClocks(Clock.systemUTC()),
        new FaultRegistry());
    database = new TcpProxy(databaseServer.getPort());
    store = new TcpProxy(storeServer.endpoint().getPort());
    server = FloeServer.start(settings());
  }

  private ServerSettings settings() {
    StorageSettings s3 = storeServer.settings(storeServer.endpoint());
    String[] flags = {
      "--port", "0",
      "--data", folder.resolve("data").toString(),
      "--dependency-timeout", "PT1S",
      "--database-url",
          "jdbc:h2:tcp://127.0.0.1:%d/%s;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
              .formatted(database.port(), folder.resolve("database")),
      "--s3-endpoint", "http://127.0.0.1:" + store.port(),
      "--s3-access-key-id", s3.accessKeyId(),
      "--s3-secret-access-key", s3.secretAccessKey()
    };
    return SettingsParser.parse(flags, Map.of(), new PrintWriter(Writer.nullWriter()))
        .orElseThrow();
  }

  @BeforeEach
  void watchLog() {
    log.start();
    root().addAppender(log);
  }

  @AfterEach
  void stop() {
    root().detachAppender(log);
    database.close();
    store.close();
    server.close();
    storeServer.close();
    databaseServer.stop();
  }

  private static Logger root() {
    return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path).build());
  }

  private HttpResponse<String> create() throws IOException, InterruptedException {
    return send(request("/v1/files/")
        .POST(BodyPublishers.ofString(NEW_FILE))
        .header("Content-Type", "application/json")
        .build());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server.apiUrl() + path))
        .timeout(Duration.ofSeconds(30))
        .header("Authorization", "Bearer " + DemoWorld.ACCESS_TOKEN);
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    long begun = System.nanoTime();
    HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(FEW_SECONDS);
    return response;
  }

  private static void isUnavailable(HttpResponse<String> response) {
    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.body())
        .isEqualTo("{\"error\":\"ServiceUnavailable\",\"detail\":\"Service Unavailable\"}");
    assertThat(response.headers().firstValue("Retry-After").orElse("")).matches("[1-9][0-9]*");
  }

  private void awaitHealth(int status) throws IOException, InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (get("/health").statusCode() != status && System.nanoTime() < end) {
      Thread.sleep(50);
    }
    assertThat(get("/health").statusCode()).isEqualTo(status);
  }

  private List<String> problems() {
    return List.copyOf(log.list).stream()
        .filter(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
        .map(ILoggingEvent::getFormattedMessage)
        .toList();
  }

  private void fails(TcpProxy proxy, String how) {
    Consumer<TcpProxy> failure = how.equals("silent") ? TcpProxy::fallSilent : TcpProxy::refuse;
    failure.accept(proxy);
  }

  @ParameterizedTest
  @ValueSource(strings = {"silent", "refused"})
  void answers503WithoutDatabaseAndRecovers(String how) throws Exception {
    assertThat(get("/v1/files/").statusCode()).isEqualTo(200);

    fails(database, how);
    for (int i = 0; i < 5; i++) {
      isUnavailable(get("/v1/files/"));
    }
    awaitHealth(503);
    String health = get("/health/ready").body();
    int live = get("/health/live").statusCode();
    database.heal();
    awaitHealth(200);

    assertThat(health).isEqualTo("{\"status\":\"unavailable\",\"reasons\":[\"database\"]}");
    assertThat(live).isEqualTo(200);
    assertThat(get("/v1/files/").statusCode()).isEqualTo(200);
    assertThat(problems())
        .filteredOn(line -> line.contains("does not answer"))
        .singleElement()
        .asString()
        .startsWith("The database does not answer");
    assertThat(problems()).as("the log").hasSizeLessThan(10);
  }

  @ParameterizedTest
  @ValueSource(strings = {"silent", "refused"})
  void answers503WhereTheStoreIsNeededAndRecovers(String how) throws Exception {
    assertThat(create().statusCode()).isEqualTo(201);

    fails(store, how);
    for (int i = 0; i < 3; i++) {
      isUnavailable(create());
    }
    awaitHealth(503);
    String health = get("/health").body();
    int list = get("/v1/files/").statusCode();
    store.heal();
    awaitHealth(200);

    assertThat(health).isEqualTo("{\"status\":\"unavailable\",\"reasons\":[\"store\"]}");
    assertThat(list).isEqualTo(200);
    assertThat(create().statusCode()).isEqualTo(201);
    assertThat(problems()).hasSize(2).element(0).asString().startsWith("The store does not answer");
  }

  @Test
  void deletesBytesOnceTheStoreAnswersAgain() throws Exception {
    UUID id =
        UUID.fromString(new ObjectMapper().readTree(create().body()).path("id").textValue());
    FileEntity file = stored(id);

    store.refuse();
    int deleted = send(request("/v1/files/" + id).DELETE().build()).statusCode();
    StorageState during = stored(id).storageState();
    store.heal();
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (stored(id).storageState() != StorageState.GONE && System.nanoTime() < end) {
      Thread.sleep(50);
    }

    assertThat(deleted).isEqualTo(204);
    assertThat(during).isEqualTo(StorageState.DELETING);
    assertThat(stored(id).storageState()).isEqualTo(StorageState.GONE);
    assertThatThrownBy(
            () -> server.part(S3ObjectStorage.class).listParts(file.location(), file.uploadId()))
        .isInstanceOf(NoSuchUploadException.class);
  }

  private FileEntity stored(UUID id) {
    return server.part(FileRepository.class).findByIdIn(List.of(id)).get(0);
  }

  @Test
  void seesDatabaseThatIsGoneBeforeARequestMeetsIt() throws Exception {
    database.refuse();

    awaitHealth(503);

    assertThat(get("/health").body()).contains("database");
  }
}
