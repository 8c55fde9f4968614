package floe.server;

import floe.server.settings.DataFolder;
import floe.server.settings.ServerSettings;
import org.flywaydb.core.Flyway;

/** Brings the database's tables to what this version wants. */
final class Migrations {

  private Migrations() {}

  /**
   * Runs what has not run yet, of {@code db/migration}. It has a connection of its own, so that it can run while the beans
   * are being made.
   *
   * @throws org.flywaydb.core.api.FlywayException when the database cannot be reached or holds something else
   */
  static void run(ServerSettings settings, DataFolder folder) {
    ServerSettings.Database database = ServerProperties.database(settings, folder);
    Flyway.configure().dataSource(database.url(), database.user(), database.password()).load().migrate();
  }
}
