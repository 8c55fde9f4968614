package floe.server;

import floe.server.auth.ServerSecret;
import floe.server.contract.ContractOperations;
import floe.server.file.InterruptedUploads;
import floe.server.sandbox.DemoWorld;
import floe.server.settings.DataFolder;
import floe.server.settings.ServerSettings;
import floe.server.settings.StartupException;
import floe.server.storage.StorageSettings;
import floe.server.url.PublicUrl;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A running server: API, store and database. */
public final class FloeServer implements AutoCloseable {

  /** How old an upload that no file knows must be to be aborted in a store that others may use as well. */
  private static final Duration SHARED_STORE_GRACE = Duration.ofDays(1);

  private final DataFolder folder;
  private final ApplicationContext context;
  private final CompletableFuture<Store> store;

  private FloeServer(DataFolder folder, ApplicationContext context, CompletableFuture<Store> store) {
    this.folder = folder;
    this.context = context;
    this.store = store;
  }

  /**
   * Starts a server; when this returns it answers. Store, contract and database are got ready beside each other.
   *
   * @throws StartupException when it cannot start
   */
  public static FloeServer start(ServerSettings settings) {
    DataFolder folder = DataFolder.open(settings);
    ServerSecret secret = new ServerSecret(settings.secret().orElseGet(folder::secret));
    CompletableFuture<Store> store = CompletableFuture.supplyAsync(() -> Store.start(settings, folder, secret));
    CompletableFuture<ContractOperations> operations = CompletableFuture.supplyAsync(ContractOperations::load);
    ApplicationContext context =
        ApplicationContext.builder()
            .deduceEnvironment(false)
            .banner(false)
            .properties(properties(settings, folder))
            .singletons(settings, secret)
            .build();
    FloeServer server = new FloeServer(folder, context, store);
    try {
      context.start();
      context.registerSingleton(store.join());
      context.registerSingleton(operations.join());
      server.serve(settings);
      return server;
    } catch (RuntimeException e) {
      server.close();
      throw StartupFailure.explain(e, settings);
    }
  }

  private void serve(ServerSettings settings) {
    context.getBean(DemoWorld.class).createOnEmptyDatabase();
    Duration grace = settings.s3().isPresent() ? SHARED_STORE_GRACE : Duration.ZERO;
    context.getBean(InterruptedUploads.class).resolve(grace);
    context.getBean(EmbeddedServer.class).start();
  }

  private static Map<String, Object> properties(ServerSettings settings, DataFolder folder) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("micronaut.server.host", settings.host());
    properties.put("micronaut.server.port", settings.port());
    ServerSettings.Database database =
        settings.database().orElseGet(() -> new ServerSettings.Database(folder.databaseUrl(), "floe", ""));
    properties.put("datasources.default.url", database.url());
    properties.put("datasources.default.username", database.user());
    properties.put("datasources.default.password", database.password());
    return properties;
  }

  /** The line that says it is ready, and how to try it. */
  public String banner() {
    return Banner.of(
        context.getBean(PublicUrl.class).base(),
        context.getBean(StorageSettings.class).publicEndpoint(),
        context.getBean(DemoWorld.class).exists());
  }

  /** Stops serving, then the store, and deletes what shall not be kept. */
  @Override
  public void close() {
    try (folder) {
      try {
        context.close();
      } finally {
        store.handle((started, failure) -> Optional.ofNullable(started)).join().ifPresent(Store::close);
      }
    }
  }
}
