package floe.server;

import floe.server.availability.Availability;
import floe.server.settings.DataFolder;
import floe.server.settings.ServerSettings;
import floe.server.storage.HiddenObjects;
import floe.server.storage.S3ObjectStorage;
import floe.server.storage.StorageSettings;
import floe.server.storage.StoreLimits;
import floe.server.url.PublicUrl;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.net.URI;

/** Makes beans of objects that are older than the context. */
@Factory
final class BeanFactory {

  @Singleton
  @Bean(preDestroy = "close")
  S3ObjectStorage storage(
      StoreBackend store, ServerSettings settings, StoreLimits.CallObserver observer) {
    StoreLimits limits = new StoreLimits(
        settings.operation().dependencyTimeout(),
        settings.operation().storeConnections(),
        observer);
    return new S3ObjectStorage(store.settings(), limits, store.embedded().isPresent());
  }

  /** A store inside the server answers as long as the server does. */
  @Singleton
  @Bean(preDestroy = "close")
  Availability availability(
      StoreBackend store,
      ServerSettings settings,
      DataFolder folder,
      Provider<S3ObjectStorage> storage) {
    return new Availability(
        () -> DatabaseConnections.probe(
            ServerProperties.database(settings, folder), settings.operation()),
        store.embedded().isPresent() ? () -> {} : () -> storage.get().probe());
  }

  @Singleton
  HiddenObjects hiddenObjects() {
    return new HiddenObjects();
  }

  @Singleton
  StorageSettings storageSettings(StoreBackend store) {
    return store.settings();
  }

  /** Returns the address that was set or, once the server listens, the one that it listens on. */
  @Singleton
  PublicUrl publicUrl(ServerSettings settings, Provider<EmbeddedServer> server) {
    return () ->
        settings.publicUrl().orElseGet(() -> listening(settings, server.get().getPort()));
  }

  private static URI listening(ServerSettings settings, int port) {
    String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
    return URI.create("http://%s:%d".formatted(host, port));
  }
}
