package floe.contracttests.mutation;

import floe.contract.message.Headers;
import floe.contracttests.mutation.ProxiedRequest.Side;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;

/** Forwards requests unchanged. */
record Forwarder(URI api, URI store) {
  private static final List<String> HOP_BY_HOP = List.of(
      "host",
      "content-length",
      "connection",
      "transfer-encoding",
      "upgrade",
      "http2-settings",
      "expect");
  private static final HttpClient HTTP = HttpClient.newBuilder()
      .version(HttpClient.Version.HTTP_1_1)
      .followRedirects(HttpClient.Redirect.NEVER)
      .build();

  ProxiedResponse send(ProxiedRequest request) {
    URI base = request.side() == Side.API ? api : store;
    HttpRequest.Builder forwarded = HttpRequest.newBuilder(URI.create(base + request.target()));
    request.headers().asMap().forEach((name, values) -> {
      if (!HOP_BY_HOP.contains(name.toLowerCase(Locale.ROOT))) {
        values.forEach(value -> forwarded.header(name, value));
      }
    });
    forwarded.method(request.method(), publisher(request));
    try {
      HttpResponse<byte[]> answer = HTTP.send(forwarded.build(), BodyHandlers.ofByteArray());
      return new ProxiedResponse(
          answer.statusCode(), Headers.of(answer.headers().map()), answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static BodyPublisher publisher(ProxiedRequest request) {
    if (!request.header("Transfer-Encoding").isEmpty()) {
      return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(request.body()));
    }
    boolean withBody =
        request.body().length > 0 || !request.header("Content-Length").isEmpty();
    return withBody ? BodyPublishers.ofByteArray(request.body()) : BodyPublishers.noBody();
  }
}
