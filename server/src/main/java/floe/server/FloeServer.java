package floe.server;

import com.zaxxer.hikari.HikariDataSource;
import floe.files.SigningKey;
import floe.server.availability.Availability;
import floe.server.contract.ContractOperations;
import floe.server.file.LeftOverUploads;
import floe.server.file.Reconciler;
import floe.server.metrics.Metrics;
import floe.server.metrics.MetricsServer;
import floe.server.sandbox.clock.ClockRefresh;
import floe.server.sandbox.clock.ClockService;
import floe.server.sandbox.snapshot.SnapshotRetention;
import floe.server.sandbox.world.DemoWorld;
import floe.server.settings.DataFolder;
import floe.server.settings.ServerSettings;
import floe.server.settings.StartupException;
import floe.server.storage.HiddenObjects;
import floe.server.storage.S3ObjectStorage;
import floe.server.storage.StorageSettings;
import floe.server.storage.embedded.EmbeddedStore;
import floe.server.storage.embedded.StoreObserver;
import floe.server.url.PublicUrl;
import floe.steering.FaultRegistry;
import floe.steering.clock.WorldClocks;
import floe.steering.journal.Journals;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.runtime.graceful.GracefulShutdownCapable;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running server: API, store and database. */
public final class FloeServer implements AutoCloseable {

  /** So that who waits for the first answer does not wait for what makes later ones faster. */
  private static final Executor LATER = CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS);

  private static final Logger LOG = LoggerFactory.getLogger(FloeServer.class);

  private final Instant startedAt = Instant.now();
  private final DataFolder folder;
  private final ApplicationContext context;
  private final CompletableFuture<StoreBackend> store;
  private final CompletableFuture<Void> migration;
  private @Nullable Housekeeping housekeeping;
  private @Nullable MetricsServer metrics;
  private boolean closed;

  private FloeServer(
      DataFolder folder,
      ApplicationContext context,
      CompletableFuture<StoreBackend> store,
      CompletableFuture<Void> migration) {
    this.folder = folder;
    this.context = context;
    this.store = store;
    this.migration = migration;
  }

  /**
   * Starts a server; when this returns it answers.
   *
   * @throws StartupException when it cannot start
   */
  public static FloeServer start(ServerSettings settings) {
    return start(
        settings,
        CompletableFuture.supplyAsync(ContractOperations::load),
        CompletableFuture.completedFuture(ApplicationContext.builder()));
  }

  /**
   * Starts a server; when this returns it answers. Contract, store and database are got ready
   * beside each other.
   *
   * @param operations the contract, which may still be on its way
   * @param builder of the beans' context, which may still be on its way
   * @throws StartupException when it cannot start
   */
  public static FloeServer start(
      ServerSettings settings,
      CompletableFuture<ContractOperations> operations,
      CompletableFuture<ApplicationContextBuilder> builder) {
    DataFolder folder = DataFolder.open(settings);
    SigningKey secret = new SigningKey(settings.secret().orElseGet(folder::secret));
    CompletableFuture<Void> migration = CompletableFuture.runAsync(() -> migrate(settings, folder));
    WorldClocks clocks = new WorldClocks(Clock.systemUTC());
    FaultRegistry faults = new FaultRegistry();
    CompletableFuture<StoreBackend> store = CompletableFuture.supplyAsync(
        () -> StoreBackend.start(settings, folder, secret, clocks, faults));
    ApplicationContext context = builder
        .join()
        .deduceEnvironment(false)
        .banner(false)
        .bootstrapEnvironment(false)
        .enableDefaultPropertySources(false)
        .properties(ServerProperties.of(settings, folder))
        .singletons(settings, folder, secret, clocks, faults)
        .build();
    FloeServer server = new FloeServer(folder, context, store, migration);
    try {
      context.start();
      migration.join();
      context.registerSingleton(store.join());
      context.registerSingleton(
          settings.sandbox().enabled() ? operations.join() : operations.join().withoutControlApi());
      server.serve(settings);
      return server;
    } catch (RuntimeException e) {
      server.close();
      throw StartupFailure.explain(e, settings);
    }
  }

  private static void migrate(ServerSettings settings, DataFolder folder) {
    try {
      Migrations.run(settings, folder);
    } catch (SQLException e) {
      throw new CompletionException(e);
    }
  }

  private void serve(ServerSettings settings) {
    if (settings.s3().isPresent()) {
      S3ObjectStorage storage = context.getBean(S3ObjectStorage.class);
      storage.checkReachable();
      storage.createMissingBuckets();
    }
    CompletableFuture<Void> database = CompletableFuture.runAsync(() -> readyDatabase(settings));
    EmbeddedServer http = context.getBean(EmbeddedServer.class);
    context
        .getBean(StoreBackend.class)
        .embedded()
        .filter(embedded -> settings.sandbox().enabled())
        .ifPresent(embedded -> {
          embedded.observe(context.getBean(StoreObserver.class));
          embedded.hide(context.getBean(HiddenObjects.class)::isHidden);
        });
    database.join();
    settings.operation().metricsPort().ifPresent(port -> startMetrics(settings, port));
    http.start();
    context.getBean(Availability.class).begin();
    CompletableFuture<Void> unused = CompletableFuture.runAsync(() -> afterStart(settings), LATER);
  }

  private void startMetrics(ServerSettings settings, int port) {
    CompletableFuture<PrometheusMeterRegistry> registry =
        context.getBean(Metrics.class).begin();
    try {
      metrics = MetricsServer.start(settings.host(), port, registry);
    } catch (IOException e) {
      throw new StartupException(
          "Port %d is in use or not to be had: choose another with --metrics-port".formatted(port));
    }
    CompletableFuture<Void> unused = registry.thenAccept(this::measurePool);
  }

  private void measurePool(PrometheusMeterRegistry registry) {
    try {
      context.getBean(DataSource.class).unwrap(HikariDataSource.class).setMetricRegistry(registry);
    } catch (SQLException e) {
      LOG.warn("The pool of connections to the database is not measured", e);
    }
  }

  private void readyDatabase(ServerSettings settings) {
    if (settings.sandbox().enabled()) {
      context.getBean(ClockService.class).load();
      context.getBean(ClockRefresh.class).begin(settings);
      context.getBean(DemoWorld.class).createOnEmptyDatabase();
      context.getBean(SnapshotRetention.class).load();
    }
  }

  /** What is better done early but need not be waited for; holds a close up while it runs. */
  private synchronized void afterStart(ServerSettings settings) {
    if (!closed) {
      context.getBean(ContractOperations.class).warmUp();
      context.getBean(StoreBackend.class).embedded().ifPresent(EmbeddedStore::warmUp);
      housekeeping = new Housekeeping(
          context.getBean(Reconciler.class),
          context.getBean(LeftOverUploads.class),
          settings.s3().isPresent());
      housekeeping.begin(Duration.between(startedAt, Instant.now()));
    }
  }

  /** Returns the address of the API, without a slash at the end. */
  public URI apiUrl() {
    return context.getBean(PublicUrl.class).base();
  }

  /** Returns the text that says that the server is ready, and how to try it. */
  public String banner() {
    return Banner.of(
        apiUrl(),
        context.getBean(StorageSettings.class).publicEndpoint(),
        Optional.ofNullable(metrics).map(MetricsServer::port),
        context.getBean(ServerSettings.class).sandbox().enabled()
            && context.getBean(DemoWorld.class).exists());
  }

  /** Returns a part of the server, for tests. */
  <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  /** Returns the parts of the server of a type, for tests. */
  <T> Collection<T> parts(Class<T> type) {
    return context.getBeansOfType(type);
  }

  /**
   * Takes no more requests, waits for those that are under way as long as the settings say, and
   * stops: first the API, which may need the store, then the store.
   */
  public void shutDown() {
    Instant end =
        Instant.now().plus(context.getBean(ServerSettings.class).operation().shutdownTimeout());
    context.getBean(Availability.class).end();
    context.findBean(Journals.class).ifPresent(Journals::close);
    if (context.getBean(EmbeddedServer.class) instanceof GracefulShutdownCapable http) {
      await(http.shutdownGracefully().toCompletableFuture(), end);
    }
    context.getBean(StoreBackend.class).embedded().ifPresent(embedded -> embedded.close(left(end)));
    close();
  }

  private static void await(CompletableFuture<?> ended, Instant end) {
    try {
      Object unused = ended.get(left(end).toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      LOG.warn("Requests that are still under way are cut off");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Duration left(Instant end) {
    Duration left = Duration.between(Instant.now(), end);
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** Stops the server, then the store, and deletes temporary folders. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    if (housekeeping != null) {
      housekeeping.close();
    }
    if (metrics != null) {
      metrics.close();
    }
    try (folder) {
      ended(migration);
      try {
        context.close();
      } finally {
        ended(store).ifPresent(StoreBackend::close);
      }
    }
  }

  /**
   * Waits for something that was begun, and has its result unless it failed: whoever needed it was
   * told why.
   */
  private static <T> Optional<T> ended(CompletableFuture<T> begun) {
    return begun.handle((result, failure) -> Optional.ofNullable(result)).join();
  }
}
