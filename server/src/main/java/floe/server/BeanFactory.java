package floe.server;

import floe.server.settings.ServerSettings;
import floe.server.storage.HiddenObjects;
import floe.server.storage.S3ObjectStorage;
import floe.server.storage.StorageSettings;
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
  S3ObjectStorage storage(StoreBackend store) {
    return new S3ObjectStorage(store.settings(), store.embedded().isPresent());
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
