package floe.contracttests.packaged;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sends each request to the next of several servers. A server that takes no connection is passed
 * over; a request that was sent is never sent again, so its connection is closed when its server
 * ends.
 */
final class RoundRobinProxy implements AutoCloseable {
  private static final Set<String> HOP_BY_HOP =
      Set.of("host", "content-length", "connection", "transfer-encoding", "upgrade", "expect");

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger requests = new AtomicInteger();
  private final List<URI> servers;
  private final HttpServer listener;

  RoundRobinProxy(List<URI> servers) throws IOException {
    this.servers = List.copyOf(servers);
    listener = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    listener.setExecutor(threads);
    listener.createContext("/", this::forward);
    listener.start();
  }

  /** Returns the address of all servers together. */
  URI url() {
    return URI.create("http://127.0.0.1:" + listener.getAddress().getPort());
  }

  private void forward(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      Optional<HttpResponse<byte[]>> answer = ask(exchange, body);
      if (answer.isEmpty()) {
        return;
      }
      answer.get().headers().map().forEach((name, values) -> {
        if (isKept(name)) {
          exchange.getResponseHeaders().put(name, values);
        }
      });
      byte[] content = answer.get().body();
      exchange.sendResponseHeaders(
          answer.get().statusCode(), content.length == 0 ? -1 : content.length);
      exchange.getResponseBody().write(content);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Returns the answer of the next server, or none when it broke off or no server is there. */
  private Optional<HttpResponse<byte[]>> ask(HttpExchange exchange, byte[] body)
      throws InterruptedException {
    int first = Math.floorMod(requests.getAndIncrement(), servers.size());
    for (int i = 0; i < servers.size(); i++) {
      URI server = servers.get((first + i) % servers.size());
      try {
        return Optional.of(http.send(request(server, exchange, body), BodyHandlers.ofByteArray()));
      } catch (ConnectException e) {
        // nothing was sent: the next server may be asked
      } catch (IOException e) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static HttpRequest request(URI server, HttpExchange exchange, byte[] body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.toString() + exchange.getRequestURI()));
    exchange.getRequestHeaders().forEach((name, values) -> {
      if (isKept(name)) {
        values.forEach(value -> request.header(name, value));
      }
    });
    return request
        .method(
            exchange.getRequestMethod(),
            body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
        .build();
  }

  private static boolean isKept(String header) {
    return !HOP_BY_HOP.contains(header.toLowerCase(Locale.ROOT));
  }

  @Override
  public void close() {
    listener.stop(0);
    threads.shutdownNow();
  }
}
