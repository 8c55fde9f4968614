package floe.contracttests.mutation;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server that answers every request alike, or not at all. */
final class StubServer implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch end = new CountDownLatch(1);

  private StubServer(Answer answer) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", exchange -> {
      try (exchange) {
        exchange.getRequestBody().readAllBytes();
        answer.to(exchange, end);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    });
    server.start();
  }

  /** Answers a request. */
  private interface Answer {
    void to(HttpExchange exchange, CountDownLatch end) throws IOException, InterruptedException;
  }

  static StubServer answering(int status, String type, String body) {
    return new StubServer((exchange, end) -> send(exchange, status, type, body));
  }

  /** Returns a server that lets every request wait. */
  static StubServer hanging() {
    return new StubServer((exchange, end) -> end.await());
  }

  /** Returns a server that closes the connection of every request. */
  static StubServer closing() {
    return new StubServer((exchange, end) -> {});
  }

  /** Returns a server that answers with the authorization and the target of the request. */
  static StubServer echoing() {
    return new StubServer((exchange, end) -> {
      String token = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
      String base64 =
          java.util.Base64.getEncoder().encodeToString(token.getBytes(StandardCharsets.UTF_8));
      send(
          exchange,
          200,
          "application/json",
          "{\"echo\":\"" + token + " " + base64 + " "
              + java.net.URLEncoder.encode(token, StandardCharsets.UTF_8) + "\"}");
    });
  }

  private static void send(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    boolean isHead = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, isHead ? -1 : body.length);
    if (!isHead) {
      exchange.getResponseBody().write(body);
    }
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    end.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
