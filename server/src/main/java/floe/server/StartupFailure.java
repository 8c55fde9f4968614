package floe.server;

import floe.server.settings.ServerSettings;
import floe.server.settings.StartupException;
import floe.server.storage.StorageUnavailableException;
import java.net.BindException;
import java.sql.SQLException;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;

/** Finds in what the framework threw the one line that helps. */
final class StartupFailure {

  private StartupFailure() {}

  /** Returns the exception to end with. An unforeseen one is returned as it is. */
  static RuntimeException explain(RuntimeException failure, ServerSettings settings) {
    Optional<String> known = cause(failure, StartupException.class)
        .map(Throwable::getMessage)
        .or(() -> cause(failure, BindException.class).map(e -> portInUse(settings)))
        .or(() -> cause(failure, FlywayException.class).map(e -> database(settings, e)))
        .or(() -> cause(failure, SQLException.class).map(e -> database(settings, e)))
        .or(() -> cause(failure, StorageUnavailableException.class).map(Throwable::getMessage));
    return known.<RuntimeException>map(StartupException::new).orElse(failure);
  }

  private static String portInUse(ServerSettings settings) {
    return "Port %d of %s is in use or not to be had: choose another with --port or FLOE_PORT"
        .formatted(settings.port(), settings.host());
  }

  private static String database(ServerSettings settings, Exception e) {
    String place =
        settings.database().isPresent() ? "named by --database-url" : "in " + settings.data();
    String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
    return "The database %s cannot be opened: %s".formatted(place, reason);
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
