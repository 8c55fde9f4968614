package floe.contracttests.client;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contract.message.Headers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;

/** Sends bodies in chunks, without a {@code Content-Length}; each exchange is inspected too. */
public record ChunkedClient(ApiClient api) {

  /** Sends a JSON document. */
  public Exchange send(String method, String target, JsonNode body) {
    byte[] bytes = JsonNodes.bytes(body);
    SentRequest request = api.request(method, target, bytes);
    HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(request.url()))
        .method(method, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)));
    api.transport()
        .outgoing(request)
        .headers()
        .asMap()
        .forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
    try {
      HttpResponse<byte[]> answer = HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .build()
          .send(builder.build(), BodyHandlers.ofByteArray());
      Headers headers = Headers.of(answer.headers().map());
      return api.inspected(
          new Exchange(request, answer.statusCode(), headers, answer.body(), Instant.now()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
