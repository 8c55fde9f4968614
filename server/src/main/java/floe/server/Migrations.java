package floe.server;

import io.micronaut.context.ApplicationContext;
import io.micronaut.jdbc.DataSourceResolver;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the database's tables to what this version wants. */
final class Migrations {

  private Migrations() {}

  /**
   * Runs what has not run yet, of {@code db/migration}.
   *
   * @throws org.flywaydb.core.api.FlywayException when the database cannot be reached or holds something else
   */
  static void run(ApplicationContext context) {
    DataSource connections = context.getBean(DataSource.class);
    Flyway.configure()
        .dataSource(context.getBean(DataSourceResolver.class).resolve(connections))
        .load()
        .migrate();
  }
}
