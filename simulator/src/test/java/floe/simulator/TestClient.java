package floe.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A client with a token, for tests. */
public final class TestClient {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String baseUrl;
  private final String[] headers;

  public TestClient(String baseUrl, String... headers) {
    this.baseUrl = baseUrl;
    this.headers = headers;
  }

  /** Speaks for an organization. */
  public static TestClient organization(FloeSimulator simulator) {
    return new TestClient(simulator.baseUrl(), "Authorization", "Bearer polar_oat_simulated");
  }

  public TestClient with(String name, String value) {
    String[] more = Arrays.copyOf(headers, headers.length + 2);
    more[headers.length] = name;
    more[headers.length + 1] = value;
    return new TestClient(baseUrl, more);
  }

  /** A response, its body as JSON when it is. */
  @SuppressWarnings("ArrayRecordComponent") // looked at, never compared
  public record Reply(int status, HttpHeaders headers, byte[] bytes) {
    public String text() {
      return new String(bytes, StandardCharsets.UTF_8);
    }

    public JsonNode json() {
      try {
        return JsonMapper.builder().build().readTree(bytes);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    public String header(String name) {
      return headers.firstValue(name).orElse("");
    }
  }

  public Reply get(String target) throws IOException, InterruptedException {
    return send("GET", target, new byte[0]);
  }

  public Reply post(String target, String body) throws IOException, InterruptedException {
    return with("Content-Type", "application/json")
        .send("POST", target, body.getBytes(StandardCharsets.UTF_8));
  }

  public Reply send(String method, String target, byte[] body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(
            URI.create(target.startsWith("http") ? target : baseUrl + target))
        .method(
            method,
            body.length == 0 && method.equals("GET")
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofByteArray(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    HttpResponse<byte[]> response =
        HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    return new Reply(response.statusCode(), response.headers(), response.body());
  }
}
