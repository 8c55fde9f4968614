package floe.server.settings;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The flags. Each has an environment variable, {@code FLOE_} and the flag's name in capitals, which
 * it wins over. A flag without a value has {@code true} as fallback: without it, picocli takes the
 * flag for the opposite of its variable.
 */
@Command(
    name = "floe-server",
    sortOptions = false,
    usageHelpWidth = 100,
    description = "A local twin of Polar's files API: strict like the real one, on real bytes.%n",
    footer = {
      "",
      "Each flag has an environment variable, FLOE_ and the flag's name in capitals (FLOE_STORE_PORT",
      "for --store-port); the flag wins. The server is ready when it prints a line that begins with",
      "'Floe is ready' and GET /health answers 200."
    })
final class ServerOptions {

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "port of the API; 0 picks a free one (default: 8080)")
  int port = 8080;

  @Option(
      names = "--store-port",
      paramLabel = "N",
      description = "port of the built-in store; 0 picks a free one (default: 9000)")
  int storePort = 9000;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = "address that API and store listen on (default: 127.0.0.1)")
  String host = "127.0.0.1";

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      description = "folder of the database and the objects (default: floe-data)")
  Path data = Path.of("floe-data");

  @Option(
      names = "--ephemeral",
      fallbackValue = "true",
      description =
          "keep nothing: the database in memory, the objects in a folder that is deleted at the end")
  boolean ephemeral;

  @Option(
      names = "--public-url",
      paramLabel = "URL",
      description = "address of the API that clients see, for links (default: where it listens)")
  Optional<URI> publicUrl = Optional.empty();

  @Option(
      names = "--store-public-url",
      paramLabel = "URL",
      description =
          "address of the store that clients see, for presigned URLs (default: where it listens)")
  Optional<URI> storePublicUrl = Optional.empty();

  @Option(
      names = "--secret",
      paramLabel = "TEXT",
      description =
          "key that tokens are hashed and links are signed with, the same for all replicas"
              + " (default: a random one, kept in the data folder)")
  Optional<String> secret = Optional.empty();

  @Option(
      names = "--database-url",
      paramLabel = "URL",
      description = "JDBC URL of H2 or PostgreSQL (default: H2 in the data folder)")
  Optional<String> databaseUrl = Optional.empty();

  @Option(names = "--database-user", paramLabel = "NAME", description = "who logs in there")
  String databaseUser = "";

  @Option(names = "--database-password", paramLabel = "TEXT", description = "and with what")
  String databasePassword = "";

  @Option(
      names = "--s3-endpoint",
      paramLabel = "URL",
      description =
          "an S3 to use instead of the built-in store; its presigned URLs follow no world's clock")
  Optional<URI> s3Endpoint = Optional.empty();

  @Option(
      names = "--s3-region",
      paramLabel = "NAME",
      description = "its region (default: us-east-1)")
  String s3Region = "us-east-1";

  @Option(
      names = "--s3-access-key-id",
      paramLabel = "ID",
      description = "who signs the requests to it")
  String s3AccessKeyId = "";

  @Option(names = "--s3-secret-access-key", paramLabel = "TEXT", description = "and with what")
  String s3SecretAccessKey = "";

  @Option(
      names = "--s3-private-bucket",
      paramLabel = "NAME",
      description = "bucket that is read through presigned URLs (default: floe-private)")
  String s3PrivateBucket = "floe-private";

  @Option(
      names = "--s3-public-bucket",
      paramLabel = "NAME",
      description = "bucket that anyone can read (default: floe-public)")
  String s3PublicBucket = "floe-public";

  @Option(
      names = "--s3-virtual-host",
      fallbackValue = "true",
      description = "put the bucket into the host name rather than into the path")
  boolean s3VirtualHost;

  @Option(
      names = "--sandbox-token",
      paramLabel = "TEXT",
      description =
          "bearer token that the control API demands; needed where --host lets other machines in")
  Optional<String> sandboxToken = Optional.empty();

  @Option(
      names = "--no-sandbox",
      fallbackValue = "true",
      description =
          "serve the files API only: no control API, no demo world, no steering; tokens are those"
              + " that are in the data folder or the database")
  boolean noSandbox;

  @Option(
      names = "--dependency-timeout",
      paramLabel = "DURATION",
      description = "how long a call of the database or the store may take (default: PT10S)")
  String dependencyTimeout = "PT10S";

  @Option(
      names = "--database-connections",
      paramLabel = "N",
      description = "connections to the database at most (default: 16)")
  int databaseConnections = 16;

  @Option(
      names = "--store-connections",
      paramLabel = "N",
      description = "connections of the server to the store at most (default: 64)")
  int storeConnections = 64;

  @Option(
      names = "--shutdown-timeout",
      paramLabel = "DURATION",
      description =
          "how long requests may take that are under way when the server ends (default: PT30S)")
  String shutdownTimeout = "PT30S";

  @Option(
      names = "--metrics-port",
      paramLabel = "N",
      description = "port of GET /metrics for Prometheus; 0 picks a free one (default: no metrics)")
  Optional<Integer> metricsPort = Optional.empty();

  @Option(
      names = "--log",
      paramLabel = "text|json",
      description = "form of the log on standard error (default: text)")
  String log = "text";

  @Option(
      names = "--end-with-parent",
      fallbackValue = "true",
      description = "end when the process ends that started this one")
  boolean endWithParent;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "show this and end")
  boolean help;
}
