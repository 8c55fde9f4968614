package floe.server.settings;

import floe.control.ListenAddress;
import floe.control.SandboxToken;
import java.io.PrintWriter;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Reads the settings from flags and environment. */
public final class SettingsParser {

  private static final int MAX_PORT = 65_535;

  private SettingsParser() {}

  /**
   * Reads the settings from flags and environment variables.
   *
   * @param help where {@code --help} writes to
   * @return nothing when help was asked for and has been given
   * @throws StartupException for a flag or variable that there is not, or a value that it cannot
   *     have
   */
  public static Optional<ServerSettings> parse(
      String[] arguments, Map<String, String> environment, PrintWriter help) {
    ServerOptions options = new ServerOptions();
    CommandLine commandLine =
        new CommandLine(options).setDefaultValueProvider(new EnvironmentDefaults(environment));
    try {
      commandLine.parseArgs(arguments);
    } catch (ParameterException e) {
      throw new StartupException(e.getMessage() + " (--help lists the flags)");
    }
    if (commandLine.isUsageHelpRequested()) {
      commandLine.usage(help);
      help.flush();
      return Optional.empty();
    }
    return Optional.of(settings(options));
  }

  private static ServerSettings settings(ServerOptions options) {
    return new ServerSettings(
        port("--port", options.port),
        port("--store-port", options.storePort),
        options.host,
        options.data.toAbsolutePath().normalize(),
        options.ephemeral,
        options.publicUrl.map(url -> httpUrl("--public-url", url)),
        options.storePublicUrl.map(url -> httpUrl("--store-public-url", url)),
        options.secret.filter(secret -> !secret.isEmpty()),
        options.databaseUrl.map(url -> database(options, url)),
        options.s3Endpoint.map(endpoint -> s3(options, endpoint)),
        sandbox(options),
        OperationParser.parse(options),
        options.endWithParent);
  }

  private static ServerSettings.Sandbox sandbox(ServerOptions options) {
    Optional<SandboxToken> token =
        options.sandboxToken.filter(text -> !text.isEmpty()).map(SettingsParser::token);
    if (!options.noSandbox) {
      ListenAddress.check(options.host, token).ifPresent(problem -> {
        throw new StartupException(problem);
      });
    }
    return new ServerSettings.Sandbox(!options.noSandbox, token);
  }

  private static SandboxToken token(String text) {
    try {
      return SandboxToken.of(text);
    } catch (IllegalArgumentException e) {
      throw new StartupException(String.valueOf(e.getMessage()));
    }
  }

  private static ServerSettings.Database database(ServerOptions options, String url) {
    if (!url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:postgresql:")) {
      throw new StartupException(
          "--database-url takes a URL that begins with jdbc:postgresql: or jdbc:h2:");
    }
    return new ServerSettings.Database(url, options.databaseUser, options.databasePassword);
  }

  private static ServerSettings.S3 s3(ServerOptions options, URI endpoint) {
    if (options.s3AccessKeyId.isEmpty() || options.s3SecretAccessKey.isEmpty()) {
      throw new StartupException(
          "--s3-endpoint needs --s3-access-key-id and --s3-secret-access-key");
    }
    return new ServerSettings.S3(
        httpUrl("--s3-endpoint", endpoint),
        options.s3Region,
        options.s3AccessKeyId,
        options.s3SecretAccessKey,
        options.s3PrivateBucket,
        options.s3PublicBucket,
        !options.s3VirtualHost);
  }

  static int port(String flag, int port) {
    if (port < 0 || port > MAX_PORT) {
      throw new StartupException("%s takes 0 to %d, not %d".formatted(flag, MAX_PORT, port));
    }
    return port;
  }

  private static URI httpUrl(String flag, URI url) {
    boolean http =
        "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
    if (!http || url.getHost() == null || url.getQuery() != null || url.getFragment() != null) {
      throw new StartupException(
          "%s takes an address like http://localhost:8080, not %s".formatted(flag, url));
    }
    String text = url.toString();
    return text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : url;
  }
}
