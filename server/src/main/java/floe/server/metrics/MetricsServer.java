package floe.server.metrics;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/**
 * A listener of its own for {@code GET /metrics}, so that what reaches the API does not reach it.
 * No page of a browser may read it.
 */
public final class MetricsServer implements AutoCloseable {

  private final HttpServer server;

  private MetricsServer(HttpServer server) {
    this.server = server;
  }

  /**
   * Starts to listen.
   *
   * @param port 0 picks a free one
   * @param registry may still be on its way
   * @throws IOException when the port is taken
   */
  public static MetricsServer start(
      String host, int port, CompletableFuture<PrometheusMeterRegistry> registry)
      throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress(host, port), 0);
    server.createContext("/", exchange -> answer(exchange, registry));
    server.start();
    return new MetricsServer(server);
  }

  /** Returns the port that it listens on. */
  public int port() {
    return server.getAddress().getPort();
  }

  private static void answer(
      HttpExchange exchange, CompletableFuture<PrometheusMeterRegistry> registry)
      throws IOException {
    try (exchange) {
      if (isOfPage(exchange.getRequestHeaders())) {
        exchange.sendResponseHeaders(403, -1);
      } else if (!exchange.getRequestURI().getPath().equals("/metrics")) {
        exchange.sendResponseHeaders(404, -1);
      } else if (!exchange.getRequestMethod().equals("GET")) {
        exchange.getResponseHeaders().set("Allow", "GET");
        exchange.sendResponseHeaders(405, -1);
      } else {
        byte[] text = registry.join().scrape().getBytes(StandardCharsets.UTF_8);
        exchange
            .getResponseHeaders()
            .set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
        exchange.sendResponseHeaders(200, text.length);
        exchange.getResponseBody().write(text);
      }
    }
  }

  /** Browsers name what a request is for; {@code none} is an address that a person has typed. */
  private static boolean isOfPage(Headers headers) {
    String site = headers.getFirst("Sec-Fetch-Site");
    return headers.containsKey("Origin") || (site != null && !site.equals("none"));
  }

  /** Stops at once. */
  @Override
  public void close() {
    server.stop(0);
  }
}
