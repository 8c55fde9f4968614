package floe.server.settings;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.OptionalInt;

/** Reads the deadlines and bounds. */
final class OperationParser {

  private static final int MAX_CONNECTIONS = 1000;
  private static final Duration MAX_TIMEOUT = Duration.ofHours(1);

  private OperationParser() {}

  static ServerSettings.Operation parse(ServerOptions options) {
    return new ServerSettings.Operation(
        timeout("--dependency-timeout", options.dependencyTimeout, Duration.ofSeconds(1)),
        connections("--database-connections", options.databaseConnections),
        connections("--store-connections", options.storeConnections),
        timeout("--shutdown-timeout", options.shutdownTimeout, Duration.ZERO),
        options.metricsPort.isPresent()
            ? OptionalInt.of(SettingsParser.port("--metrics-port", options.metricsPort.get()))
            : OptionalInt.empty(),
        isJson(options.log));
  }

  private static Duration timeout(String flag, String text, Duration min) {
    try {
      Duration timeout = Duration.parse(text);
      if (timeout.compareTo(min) >= 0 && timeout.compareTo(MAX_TIMEOUT) <= 0) {
        return timeout;
      }
    } catch (DateTimeParseException e) {
      throw wrong(flag, text, min);
    }
    throw wrong(flag, text, min);
  }

  private static StartupException wrong(String flag, String text, Duration min) {
    return new StartupException("%s takes a duration like PT30S from %s to %s, not %s"
        .formatted(flag, min, MAX_TIMEOUT, text));
  }

  private static int connections(String flag, int number) {
    if (number < 1 || number > MAX_CONNECTIONS) {
      throw new StartupException(
          "%s takes 1 to %d, not %d".formatted(flag, MAX_CONNECTIONS, number));
    }
    return number;
  }

  private static boolean isJson(String log) {
    return switch (log) {
      case "text" -> false;
      case "json" -> true;
      default -> throw new StartupException("--log takes text or json, not " + log);
    };
  }
}
