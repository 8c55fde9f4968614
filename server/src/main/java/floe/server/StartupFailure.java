package floe.server;

import floe.server.settings.ServerSettings;
import floe.server.settings.StartupException;
import floe.server.storage.StorageUnavailableException;
import java.net.BindException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/** Finds in what the framework threw the one line that helps. */
final class StartupFailure {

  private static final String INVALID_AUTHORIZATION = "28";

  private StartupFailure() {}

  /** Returns the exception to end with. An unforeseen one is returned as it is. */
  static RuntimeException explain(RuntimeException failure, ServerSettings settings) {
    Optional<String> known = cause(failure, StartupException.class)
        .map(Throwable::getMessage)
        .or(() -> cause(failure, BindException.class).map(e -> portInUse(settings)))
        .or(() -> cause(failure, FlywayException.class).map(e -> database(settings, e)))
        .or(() -> cause(failure, SQLException.class).map(e -> database(settings, e)))
        .or(() -> cause(failure, StorageUnavailableException.class).map(e -> store(settings, e)));
    return known.<RuntimeException>map(StartupException::new).orElse(failure);
  }

  private static String portInUse(ServerSettings settings) {
    return "Port %d of %s is in use or not to be had: choose another with --port or FLOE_PORT"
        .formatted(settings.port(), settings.host());
  }

  private static String database(ServerSettings settings, Exception e) {
    String place = settings
        .database()
        .map(database -> "%s of --database-url".formatted(place(database.url())))
        .orElseGet(() -> "in " + settings.data());
    boolean refused = cause(e, SQLException.class)
        .map(SQLException::getSQLState)
        .filter(state -> state.startsWith(INVALID_AUTHORIZATION))
        .isPresent();
    return "The database %s cannot be opened: %s%s"
        .formatted(
            place,
            firstLine(e.getMessage()) + rootCause(e),
            refused ? " (see --database-user and --database-password)" : "");
  }

  /** Returns a JDBC URL without its parameters and credentials. */
  private static String place(String url) {
    return url.replaceFirst("[?;].*", "").replaceFirst("//[^/@]*@", "//");
  }

  private static String store(ServerSettings settings, StorageUnavailableException e) {
    String place = settings
        .s3()
        .map(s3 -> "at %s of --s3-endpoint".formatted(s3.endpoint()))
        .orElseGet(() -> "in " + settings.data());
    boolean refused = String.valueOf(e.getMessage()).contains(" with 403");
    String hint = refused
        ? " (see --s3-access-key-id, --s3-secret-access-key and --s3-private-bucket)"
        : cause(e, SSLException.class).isPresent() ? " (does it speak https?)" : "";
    return "The store %s cannot be used: %s%s%s"
        .formatted(place, firstLine(e.getMessage()), rootCause(e), hint);
  }

  private static String firstLine(@Nullable String message) {
    return String.valueOf(message)
        .lines()
        .findFirst()
        .orElse("no reason given")
        .replaceAll("java[\\w.$]*Exception: ", "");
  }

  /** Returns the innermost reason in parentheses, unless the message has it already. */
  private static String rootCause(Exception e) {
    Throwable root = e;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    String reason =
        root instanceof UnknownHostException ? "unknown host" : firstLine(root.getMessage());
    return root == e || String.valueOf(e.getMessage()).contains(reason) ? "" : ": " + reason;
  }

  private static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> type) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return Optional.of(type.cast(cause));
      }
    }
    return Optional.empty();
  }
}
