package floe.contracttests.client;

import floe.contract.message.Headers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Uses presigned URLs exactly as the API answered them, without following redirects. The store is
 * no part of the contract, so nothing is checked here.
 */
public final class PresignedUrlClient {
  private static final Duration TIMEOUT = Duration.ofMinutes(2);
  private static final HttpClient HTTP = HttpClient.newBuilder()
      .version(HttpClient.Version.HTTP_1_1)
      .followRedirects(HttpClient.Redirect.NEVER)
      .connectTimeout(Duration.ofSeconds(10))
      .build();

  private final ExchangeLog log;
  private final Optional<RequestBudget> budget;

  /**
   * Creates a client that logs its exchanges.
   *
   * @param budget how long it waits, where that is limited
   */
  public PresignedUrlClient(ExchangeLog log, Optional<RequestBudget> budget) {
    this.log = log;
    this.budget = budget;
  }

  /** Sends bytes to a presigned URL. */
  public Exchange put(String url, Map<String, String> headers, byte[] bytes) {
    return send("PUT", url, headers, bytes);
  }

  /** Reads a URL. */
  public Exchange get(String url) {
    return send("GET", url, Map.of(), new byte[0]);
  }

  /** Sends a request; an empty body is sent only by PUT and POST. */
  public Exchange send(String method, String url, Map<String, String> headers, byte[] body) {
    boolean withBody = body.length > 0 || method.equals("PUT") || method.equals("POST");
    HttpRequest request = request(url, headers)
        .method(method, withBody ? BodyPublishers.ofByteArray(body) : BodyPublishers.noBody())
        .build();
    SentRequest sent = view(method, url, headers, body);
    HttpResponse<byte[]> answer = budget.isPresent()
        ? budget.get().within(sent, () -> send(request, BodyHandlers.ofByteArray()))
        : send(request, BodyHandlers.ofByteArray());
    Exchange exchange = new Exchange(
        sent,
        answer.statusCode(),
        Headers.of(answer.headers().map()),
        answer.body(),
        Instant.now());
    log.add(exchange);
    return exchange;
  }

  /**
   * Sends a stream of known length without holding it in memory; it is not logged.
   *
   * @return the answer without its body
   */
  public Exchange putStream(
      String url, Map<String, String> headers, Supplier<InputStream> content, long lengthBytes) {
    HttpRequest request = request(url, headers)
        .PUT(BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(content), lengthBytes))
        .build();
    HttpResponse<Void> answer = send(request, BodyHandlers.discarding());
    return new Exchange(
        view("PUT", url, headers, new byte[0]),
        answer.statusCode(),
        Headers.of(answer.headers().map()),
        new byte[0],
        Instant.now());
  }

  /**
   * Opens what a URL leads to, without holding it in memory; it is not logged. The caller closes
   * the stream.
   */
  public InputStream open(String url) {
    return send(request(url, Map.of()).GET().build(), BodyHandlers.ofInputStream())
        .body();
  }

  private static HttpRequest.Builder request(String url, Map<String, String> headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url)).timeout(TIMEOUT);
    headers.forEach(request::header);
    return request;
  }

  private static <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler) {
    try {
      return HTTP.send(request, handler);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static SentRequest view(
      String method, String url, Map<String, String> headers, byte[] body) {
    URI uri = URI.create(url);
    String base = uri.getScheme() + "://" + uri.getRawAuthority();
    Headers sent = Headers.NONE;
    for (var header : new LinkedHashMap<>(headers).entrySet()) {
      sent = sent.with(header.getKey(), header.getValue());
    }
    return new SentRequest(method, URI.create(base), url.substring(base.length()), sent, body);
  }
}
