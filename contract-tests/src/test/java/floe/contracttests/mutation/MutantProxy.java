package floe.contracttests.mutation;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import floe.contract.message.Headers;
import floe.contracttests.mutation.ProxiedRequest.Side;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A proxy in front of a target's API and store that applies a mutation. Addresses of the target are
 * replaced by its own, so that presigned URLs lead through it too.
 */
final class MutantProxy implements AutoCloseable {
  private static final List<String> OWN =
      List.of("content-length", "transfer-encoding", "connection", "date");

  static {
    // else each answer waits 40 ms for the acknowledgement of its head
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final URI realApi;
  private final URI realStore;
  private final HttpServer api;
  private final HttpServer store;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Forwarder forwarder;
  private final Mutation mutation;

  private MutantProxy(URI realApi, URI realStore, Mutation mutation) throws IOException {
    this.realApi = realApi;
    this.realStore = realStore;
    this.mutation = mutation;
    this.forwarder = new Forwarder(realApi, realStore);
    this.api = listen(Side.API);
    this.store = listen(Side.STORE);
  }

  /** Opens a proxy on free ports. */
  static MutantProxy open(URI realApi, URI realStore, Mutation mutation) {
    try {
      return new MutantProxy(realApi, realStore, mutation);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI apiUrl() {
    return address(api);
  }

  private static URI address(HttpServer server) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private HttpServer listen(Side side) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", exchange -> handle(side, exchange));
    server.start();
    return server;
  }

  private void handle(Side side, HttpExchange exchange) throws IOException {
    try (exchange) {
      ProxiedRequest request = new ProxiedRequest(
          side,
          exchange.getRequestMethod(),
          exchange.getRequestURI().toString(),
          Headers.of(exchange.getRequestHeaders()),
          exchange.getRequestBody().readAllBytes());
      answer(exchange, mutation.answer(request, delegate -> toProxy(forwarder.send(delegate))));
    }
  }

  private static void answer(HttpExchange exchange, ProxiedResponse response) throws IOException {
    response.headers().asMap().forEach((name, values) -> {
      if (!OWN.contains(name.toLowerCase(java.util.Locale.ROOT))) {
        exchange.getResponseHeaders().put(name, values);
      }
    });
    boolean head = exchange.getRequestMethod().equals("HEAD");
    byte[] body = head ? new byte[0] : response.body();
    exchange.sendResponseHeaders(response.status(), body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(body);
      }
    }
  }

  /** Returns the answer with the proxy's addresses in place of the target's. */
  private ProxiedResponse toProxy(ProxiedResponse response) {
    ProxiedResponse moved = response;
    String location = response.header("Location");
    if (!location.isEmpty()) {
      moved = moved.withHeader("Location", move(location));
    }
    boolean text = response.header("Content-Type").startsWith("application/json");
    return text
        ? moved.withBody(move(new String(response.body(), StandardCharsets.UTF_8))
            .getBytes(StandardCharsets.UTF_8))
        : moved;
  }

  private String move(String text) {
    return text.replace(realApi.toString(), address(api).toString())
        .replace(realStore.toString(), address(store).toString());
  }

  @Override
  public void close() {
    api.stop(0);
    store.stop(0);
    threads.shutdownNow();
  }
}
