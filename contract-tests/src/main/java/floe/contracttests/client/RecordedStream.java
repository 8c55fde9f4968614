package floe.contracttests.client;

import floe.contract.message.Headers;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** A body that is read as it comes. What was read is inspected when this is closed. */
final class RecordedStream extends FilterInputStream {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final ApiClient api;
  private final SentRequest request;
  private final HttpResponse<InputStream> answer;
  private final ByteArrayOutputStream read = new ByteArrayOutputStream();
  private boolean closed;

  private RecordedStream(ApiClient api, SentRequest request, HttpResponse<InputStream> answer) {
    super(answer.body());
    this.api = api;
    this.request = request;
    this.answer = answer;
  }

  /** Sends a request and returns the body of its answer. */
  static RecordedStream open(ApiClient api, SentRequest request) {
    HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(request.url()));
    api.transport()
        .outgoing(request)
        .headers()
        .asMap()
        .forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
    HttpResponse<InputStream> answer = api.transport()
        .await(request, () -> HTTP.send(builder.build(), BodyHandlers.ofInputStream()));
    return new RecordedStream(api, request, answer);
  }

  /** Returns the HTTP status. */
  int status() {
    return answer.statusCode();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int count = super.read(bytes, offset, length);
    if (count > 0) {
      synchronized (read) {
        read.write(bytes, offset, count);
      }
    }
    return count;
  }

  /** Stops reading, and has the events that were read whole inspected. */
  @Override
  public void close() throws IOException {
    super.close();
    synchronized (read) {
      if (closed) {
        return;
      }
      closed = true;
    }
    Exchange unused = api.inspected(new Exchange(
        request,
        answer.statusCode(),
        Headers.of(answer.headers().map()),
        wholeEvents(),
        Instant.now()));
  }

  private byte[] wholeEvents() {
    String text;
    synchronized (read) {
      text = read.toString(StandardCharsets.UTF_8);
    }
    int end = text.lastIndexOf("\n\n");
    String whole = status() == 200 ? text.substring(0, end < 0 ? 0 : end + 2) : text;
    return whole.getBytes(StandardCharsets.UTF_8);
  }
}
