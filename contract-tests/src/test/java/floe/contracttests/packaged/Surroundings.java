package floe.contracttests.packaged;

import floe.contracttests.target.ServerProcess;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * PostgreSQL and another S3 store, versitygw, each as a process of its own, and servers on them.
 * The system property {@code floe.versitygw} names the store's program.
 */
final class Surroundings implements AutoCloseable {
  private static final String ACCESS_KEY_ID = "floe";
  private static final String SECRET_ACCESS_KEY = "floe-secret-access-key";
  private static final String SERVER_SECRET = "the same secret for each of the replicas";
  private static final int START_SECONDS = 20;

  private final EmbeddedPostgres postgresql;
  private final Process store;
  private final int storePort;

  private Surroundings(EmbeddedPostgres postgresql, Process store, int storePort) {
    this.postgresql = postgresql;
    this.store = store;
    this.storePort = storePort;
  }

  /**
   * Starts both.
   *
   * @param folder where the store keeps its objects and its output
   * @throws IllegalStateException when the store's program is not named, or does not start
   */
  static Surroundings start(Path folder) throws IOException, InterruptedException {
    String program = System.getProperty("floe.versitygw");
    if (program == null) {
      throw new IllegalStateException(
          "the system property floe.versitygw names the other store; .ci/postgresql builds it");
    }
    int port = freePort();
    Process store = startStore(Path.of(program), port, folder);
    try {
      awaitStore(store, port, folder);
      return new Surroundings(EmbeddedPostgres.start(), store, port);
    } catch (IOException | RuntimeException e) {
      store.destroyForcibly();
      throw e;
    }
  }

  private static Process startStore(Path program, int port, Path folder) throws IOException {
    Path objects = Files.createDirectories(folder.resolve("objects"));
    ProcessBuilder builder = new ProcessBuilder(
            program.toString(),
            "--port",
            "127.0.0.1:" + port,
            "--quiet",
            "--keep-alive",
            "posix",
            objects.toString())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("store.log").toFile());
    builder.environment().put("ROOT_ACCESS_KEY", ACCESS_KEY_ID);
    builder.environment().put("ROOT_SECRET_KEY", SECRET_ACCESS_KEY);
    return builder.start();
  }

  private static void awaitStore(Process store, int port, Path folder)
      throws IOException, InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
    while (System.nanoTime() < deadline && store.isAlive()) {
      try {
        new Socket(InetAddress.getLoopbackAddress(), port).close();
        return;
      } catch (ConnectException e) {
        TimeUnit.MILLISECONDS.sleep(20);
      }
    }
    throw new IllegalStateException(
        "the other store did not start: " + Files.readString(folder.resolve("store.log")));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Creates an empty database, and returns its JDBC URL. */
  String newDatabase() throws SQLException {
    String name = "floe_" + UUID.randomUUID().toString().replace("-", "");
    try (Connection connection = postgresql.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    }
    return "jdbc:postgresql://127.0.0.1:" + postgresql.getPort() + "/" + name;
  }

  /**
   * Starts a server and waits until it is ready.
   *
   * @param folder its data and its output
   * @param database its JDBC URL
   */
  RunningServer server(Path folder, String database) {
    return RunningServer.start(
        folder, ServerProcess.SHORT_LIVED, arguments(database).toArray(String[]::new));
  }

  private List<String> arguments(String database) {
    return List.of(
        "--port",
        "0",
        "--secret",
        SERVER_SECRET,
        "--database-url",
        database,
        "--database-user",
        "postgres",
        "--database-password",
        "postgres",
        "--s3-endpoint",
        "http://127.0.0.1:" + storePort,
        "--s3-access-key-id",
        ACCESS_KEY_ID,
        "--s3-secret-access-key",
        SECRET_ACCESS_KEY);
  }

  @Override
  public void close() throws IOException {
    try (postgresql) {
      store.destroy();
    }
  }
}
