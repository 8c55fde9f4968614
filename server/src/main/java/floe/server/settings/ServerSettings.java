package floe.server.settings;

import floe.control.SandboxToken;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The settings of a server. The text form hides the secrets.
 *
 * @param port the API's port; 0 picks a free one
 * @param storePort the built-in store's port; 0 picks a free one
 * @param host the address that both listen on
 * @param data the folder of database and objects
 * @param ephemeral whether the folder is deleted at the end, and the database is in memory
 * @param publicUrl the API's address as clients see it, without a slash at its end, where it is not
 *     the one listened on
 * @param storePublicUrl the same for the store
 * @param secret the key that tokens are hashed and links are signed with
 * @param database the database, where it is not the built-in one
 * @param s3 the store, where it is not the built-in one
 * @param sandbox the control API and all that it steers
 * @param operation deadlines and bounds
 * @param endWithParent whether the server ends when the process ends that started it
 */
public record ServerSettings(
    int port,
    int storePort,
    String host,
    Path data,
    boolean ephemeral,
    Optional<URI> publicUrl,
    Optional<URI> storePublicUrl,
    Optional<String> secret,
    Optional<Database> database,
    Optional<S3> s3,
    Sandbox sandbox,
    Operation operation,
    boolean endWithParent) {

  /**
   * The control API and all that it steers.
   *
   * @param enabled whether the server has it
   * @param token the token that it demands
   */
  public record Sandbox(boolean enabled, Optional<SandboxToken> token) {}

  /**
   * Deadlines and bounds.
   *
   * @param dependencyTimeout how long a call of the database or the store may take; the store may
   *     take longer to receive or join bytes
   * @param databaseConnections how many connections to the database there may be
   * @param storeConnections how many calls of the store there may be at a time
   * @param shutdownTimeout how long requests may take that are under way at the end
   * @param metricsPort the port of the metrics, if they are wanted; 0 picks a free one
   * @param jsonLog whether a line of the log is a JSON object
   */
  public record Operation(
      Duration dependencyTimeout,
      int databaseConnections,
      int storeConnections,
      Duration shutdownTimeout,
      OptionalInt metricsPort,
      boolean jsonLog) {}

  /** A database elsewhere. */
  public record Database(String url, String user, String password) {

    @Override
    public String toString() {
      return "Database[hidden]";
    }
  }

  /** An S3 elsewhere. */
  public record S3(
      URI endpoint,
      String region,
      String accessKeyId,
      String secretAccessKey,
      String privateBucket,
      String publicBucket,
      boolean pathStyle) {

    @Override
    public String toString() {
      return "S3[%s]".formatted(endpoint);
    }
  }

  @Override
  public String toString() {
    return "ServerSettings[port=%d, storePort=%d, host=%s, data=%s, ephemeral=%s]"
        .formatted(port, storePort, host, data, ephemeral);
  }
}
