package floe.server;

import floe.server.settings.ServerSettings;
import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;

/** Bounds the framework's pool of connections before it is made. */
@Singleton
final class DatabasePool implements BeanCreatedEventListener<DatasourceConfiguration> {

  private final ServerSettings settings;

  DatabasePool(ServerSettings settings) {
    this.settings = settings;
  }

  @Override
  public DatasourceConfiguration onCreated(BeanCreatedEvent<DatasourceConfiguration> event) {
    DatasourceConfiguration pool = event.getBean();
    DatabaseConnections.bound(pool, pool.getUrl(), settings.operation());
    return pool;
  }
}
