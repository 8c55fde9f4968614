package floe.contracttests.client;

import floe.contract.message.Headers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;

/** Sends requests with the JDK's client, which is faster than REST-assured. */
public final class JdkTransport implements Transport {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final HttpClient HTTP = HttpClient.newBuilder()
      .version(HttpClient.Version.HTTP_1_1)
      .followRedirects(HttpClient.Redirect.NEVER)
      .connectTimeout(Duration.ofSeconds(10))
      .build();

  @Override
  public Exchange send(SentRequest request) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(URI.create(request.url())).timeout(TIMEOUT);
    request
        .headers()
        .asMap()
        .forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
    boolean withBody = request.body().length > 0 || request.method().startsWith("P");
    builder.method(
        request.method(),
        withBody ? BodyPublishers.ofByteArray(request.body()) : BodyPublishers.noBody());
    HttpResponse<byte[]> answer = send(builder.build());
    return new Exchange(
        request,
        answer.statusCode(),
        Headers.of(answer.headers().map()),
        answer.body(),
        Instant.now());
  }

  private static HttpResponse<byte[]> send(HttpRequest request) {
    try {
      return HTTP.send(request, BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
