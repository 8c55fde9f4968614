package floe.server;

import com.zaxxer.hikari.HikariConfig;
import floe.server.settings.ServerSettings;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.Properties;

/** Gives every connection to the database its deadlines. What the URL itself says wins. */
final class DatabaseConnections {

  /** How long a new connection may take, or one of the pool to be free. */
  private static final Duration CONNECT = Duration.ofSeconds(3);

  private static final Duration VALIDATION = Duration.ofSeconds(1);

  /** How much longer than the database itself the driver waits for the end of a statement. */
  private static final Duration GRACE = Duration.ofSeconds(2);

  private DatabaseConnections() {}

  /** Returns whether the database is reached over the network. */
  static boolean isRemote(String url) {
    return isPostgres(url) || url.startsWith("jdbc:h2:tcp:") || url.startsWith("jdbc:h2:ssl:");
  }

  private static boolean isPostgres(String url) {
    return url.startsWith("jdbc:postgresql:");
  }

  /** Bounds a pool of connections and the statements in them. */
  static void bound(HikariConfig pool, String url, ServerSettings.Operation bounds) {
    pool.setMaximumPoolSize(bounds.databaseConnections());
    pool.setConnectionTimeout(connect(bounds).toMillis());
    pool.setValidationTimeout(VALIDATION.toMillis());
    long millis = bounds.dependencyTimeout().toMillis();
    pool.setConnectionInitSql(
        (isPostgres(url) ? "set statement_timeout = " : "set query_timeout ") + millis);
    driver(url, bounds.dependencyTimeout().plus(GRACE))
        .forEach((name, value) -> pool.addDataSourceProperty(name.toString(), value));
  }

  /**
   * Opens a connection and closes it again.
   *
   * @throws SQLException when the database does not answer within some seconds
   */
  static void probe(ServerSettings.Database database, ServerSettings.Operation bounds)
      throws SQLException {
    Properties properties = driver(database.url(), connect(bounds));
    properties.setProperty("user", database.user());
    properties.setProperty("password", database.password());
    try (Connection connection = DriverManager.getConnection(database.url(), properties)) {
      if (!connection.isValid((int) CONNECT.toSeconds())) {
        throw new SQLTimeoutException("it does not answer");
      }
    }
  }

  private static Duration connect(ServerSettings.Operation bounds) {
    return bounds.dependencyTimeout().compareTo(CONNECT) < 0 ? bounds.dependencyTimeout() : CONNECT;
  }

  /** Returns the driver's own deadlines. */
  private static Properties driver(String url, Duration read) {
    Properties properties = new Properties();
    if (isPostgres(url)) {
      properties.setProperty("connectTimeout", Long.toString(CONNECT.toSeconds()));
      properties.setProperty("loginTimeout", Long.toString(CONNECT.toSeconds()));
      properties.setProperty("socketTimeout", Long.toString(read.toSeconds()));
      properties.setProperty("tcpKeepAlive", "true");
    } else if (isRemote(url)) {
      properties.setProperty("NETWORK_TIMEOUT", Long.toString(read.toMillis()));
    }
    return properties;
  }
}
