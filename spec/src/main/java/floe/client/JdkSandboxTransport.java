package floe.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Sends requests with the HTTP client of the JDK. */
final class JdkSandboxTransport implements SandboxTransport {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final HttpClient HTTP = HttpClient.newBuilder()
      .version(HttpClient.Version.HTTP_1_1)
      .connectTimeout(Duration.ofSeconds(10))
      .build();

  private final URI base;

  /**
   * Creates a transport.
   *
   * @param base the address of the API, without a slash at the end
   */
  JdkSandboxTransport(URI base) {
    this.base = base;
  }

  @Override
  public SandboxResponse send(SandboxRequest request) throws IOException {
    HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(base + request.target()));
    if (!request.isStream()) {
      builder.timeout(TIMEOUT);
    }
    request
        .headers()
        .asMap()
        .forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
    builder.method(
        request.method(),
        request.body().length == 0
            ? BodyPublishers.noBody()
            : BodyPublishers.ofByteArray(request.body()));
    try {
      HttpResponse<InputStream> response = HTTP.send(builder.build(), BodyHandlers.ofInputStream());
      return new SandboxResponse(response.statusCode(), response.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }
}
