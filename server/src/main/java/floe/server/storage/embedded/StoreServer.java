package floe.server.storage.embedded;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.gaul.shaded.org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.gaul.shaded.org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.gaul.shaded.org.eclipse.jetty.http.HttpCompliance;
import org.gaul.shaded.org.eclipse.jetty.http.UriCompliance;
import org.gaul.shaded.org.eclipse.jetty.server.HttpConfiguration;
import org.gaul.shaded.org.eclipse.jetty.server.HttpConnectionFactory;
import org.gaul.shaded.org.eclipse.jetty.server.Server;
import org.gaul.shaded.org.eclipse.jetty.server.ServerConnector;
import org.gaul.shaded.org.eclipse.jetty.server.handler.GracefulHandler;
import org.gaul.shaded.org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP server of the embedded store: Jetty, which S3Proxy depends on, with one servlet. */
final class StoreServer implements AutoCloseable {
  private static final int MAX_THREADS = 100;
  private static final int MIN_THREADS = 8;

  /**
   * Large enough for the URL of a download, which has the percent-encoded name of the file twice.
   */
  private static final int MAX_HEADER_BYTES = 32 * 1024;

  private static final Logger LOG = LoggerFactory.getLogger(StoreServer.class);
  private static final Duration IDLE_TIMEOUT = Duration.ofMinutes(1);

  static final Duration STOP_TIMEOUT = Duration.ofSeconds(5);

  private final Server server;
  private final ServerConnector connector;
  private final StoreServlet servlet;
  private final String host;

  StoreServer(String host, int port, StoreServlet servlet) {
    this.host = host;
    this.servlet = servlet;
    // Jetty's own queue loads the JVM's management classes to find the size of a cache line
    QueuedThreadPool threads = new QueuedThreadPool(
        MAX_THREADS, MIN_THREADS, (int) IDLE_TIMEOUT.toMillis(), new LinkedBlockingQueue<>());
    threads.setName("store");
    threads.setDaemon(true);
    server = new Server(threads);
    connector = new Connector(server);
    connector.setHost(host);
    connector.setPort(port);
    connector.setIdleTimeout(IDLE_TIMEOUT.toMillis());
    server.addConnector(connector);
    ServletContextHandler context = new ServletContextHandler();
    ServletHolder holder = new ServletHolder(servlet);
    holder.setAsyncSupported(true);
    context.addServlet(holder, "/*");
    server.setHandler(new GracefulHandler(context));
    server.setErrorHandler(new StoreErrors());
  }

  /**
   * Returns a configuration that accepts the same URLs as S3Proxy's own. URLs must not be
   * normalized, because signatures cover them as they were sent.
   */
  private static HttpConfiguration configuration() {
    HttpConfiguration configuration = new HttpConfiguration();
    configuration.setHttpCompliance(HttpCompliance.LEGACY);
    configuration.setUriCompliance(UriCompliance.LEGACY);
    configuration.setHeaderCacheCaseSensitive(true);
    configuration.setSendServerVersion(false);
    configuration.setFormEncodedMethods();
    configuration.setRequestHeaderSize(MAX_HEADER_BYTES);
    configuration.setResponseHeaderSize(MAX_HEADER_BYTES);
    return configuration;
  }

  /**
   * Starts to listen, and returns the address. Throws {@link StoreStartException}, which names the
   * host and the port, when this fails.
   */
  URI start() {
    try {
      server.start();
      return new URI(
          "http",
          null,
          InetAddress.getByName(host).isAnyLocalAddress() ? "localhost" : host,
          connector.getLocalPort(),
          null,
          null,
          null);
    } catch (Exception e) {
      close();
      Throwable cause = Optional.ofNullable(e.getCause()).orElse(e);
      throw new StoreStartException(
          "the store cannot listen on %s port %d: %s"
              .formatted(host, connector.getPort(), cause.getMessage()),
          e);
    }
  }

  @Override
  public void close() {
    close(STOP_TIMEOUT);
  }

  /** Refuses new requests, waits for running ones for some time, and stops. */
  void close(Duration timeout) {
    servlet.endDelays();
    server.setStopTimeout(timeout.toMillis());
    try {
      server.stop();
    } catch (Exception e) {
      LOG.warn("Requests to the store that are still under way are cut off");
    }
  }

  /**
   * Accepts no more connections from the beginning of the end. Those that it has may be used as
   * long as requests are under way: Jetty's own connector cuts off senders who pause for a second.
   */
  private static final class Connector extends ServerConnector {

    Connector(Server server) {
      super(server, 1, 1, new HttpConnectionFactory(configuration()));
    }

    @Override
    public CompletableFuture<Void> shutdown() {
      close();
      return CompletableFuture.completedFuture(null);
    }
  }
}
