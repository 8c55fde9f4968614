package floe.server;

import floe.server.settings.DataFolder;
import floe.server.settings.ServerSettings;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.ClassicConfiguration;
import org.flywaydb.core.internal.plugin.PluginRegister;

/** Brings the database's tables to what this version wants. */
final class Migrations {

  private Migrations() {}

  /**
   * Runs what has not run yet, of {@code db/migration}. It has a connection of its own, so that it
   * can run while the beans are being made.
   *
   * @throws SQLException when the database cannot be reached over the network
   * @throws org.flywaydb.core.api.FlywayException when the database cannot be reached or holds
   *     something else
   */
  static void run(ServerSettings settings, DataFolder folder) throws SQLException {
    ServerSettings.Database database = ServerProperties.database(settings, folder);
    if (DatabaseConnections.isRemote(database.url())) {
      DatabaseConnections.probe(database, settings.operation());
    }
    ClassicConfiguration configuration = new ClassicConfiguration();
    configuration.setPluginRegister(new SharedPlugins());
    configuration.setDataSource(database.url(), database.user(), database.password());
    new Flyway(configuration).migrate();
  }

  /**
   * Flyway copies each plugin's settings for each configuration, by way of JSON, which is a tenth
   * of a start; there is one configuration, which nobody changes.
   */
  private static final class SharedPlugins extends PluginRegister {
    @Override
    public PluginRegister getCopy() {
      return this;
    }
  }
}
