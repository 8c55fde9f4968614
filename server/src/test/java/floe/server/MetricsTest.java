package floe.server;

import static org.assertj.core.api.Assertions.assertThat;

import floe.server.sandbox.world.DemoWorld;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Tests what Prometheus reads, and who may. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MetricsTest {

  private static final Pattern PORT = Pattern.compile("Metrics: port (\\d+)");
  private static final String NEW_FILE = """
      {"service": "downloadable", "name": "a.txt", "mime_type": "text/plain", "size": 1,
       "upload": {"parts": [{"number": 1, "chunk_start": 0, "chunk_end": 1}]}}""";

  private final HttpClient client = HttpClient.newHttpClient();
  private final FloeServer server = start();

  private static FloeServer start() {
    return TestServers.start(
        "--ephemeral", "--port", "0", "--store-port", "0", "--metrics-port", "0");
  }

  @BeforeAll
  void use() throws IOException, InterruptedException {
    send(api("/v1/files/"));
    send(api("/v1/files/")
        .POST(BodyPublishers.ofString(NEW_FILE))
        .header("Content-Type", "application/json"));
    send(HttpRequest.newBuilder(URI.create(server.apiUrl() + "/v1/nothing")));
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private HttpRequest.Builder api(String path) {
    return HttpRequest.newBuilder(URI.create(server.apiUrl() + path))
        .header("Authorization", "Bearer " + DemoWorld.ACCESS_TOKEN);
  }

  private HttpRequest.Builder metrics(String path) {
    Matcher port = PORT.matcher(server.banner());
    assertThat(port.find()).isTrue();
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port.group(1) + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  @Test
  void measuresRequestsStoreDatabaseAndProcess() throws Exception {
    String text = measured();

    assertThat(text)
        .contains("floe_requests_seconds_count{operation=\"files:list\",status=\"200\"} ")
        .contains("floe_requests_seconds_bucket{operation=\"files:create\",status=\"201\",le=\"")
        .contains("floe_requests_seconds_count{operation=\"none\",status=\"404\"} ")
        .contains("floe_store_calls_seconds_count{call=\"CreateMultipartUpload\"")
        .contains("floe_uploads_total{event=\"started\"} 1.0")
        .contains("floe_dependency_up{dependency=\"database\"} 1.0")
        .contains("hikaricp_connections_usage_seconds_count")
        .contains("jvm_memory_used_bytes")
        .doesNotContain(DemoWorld.ACCESS_TOKEN);
  }

  /** Returns the metrics once a connection of the pool, which is measured last, has been used. */
  private String measured() throws IOException, InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    String text = "";
    while (!text.contains("hikaricp_connections_usage") && System.nanoTime() < end) {
      send(api("/v1/files/"));
      text = send(metrics("/metrics")).body();
    }
    return text;
  }

  @Test
  void answersNoPage() throws Exception {
    assertThat(send(metrics("/metrics").header("Origin", "http://a.example")).statusCode())
        .isEqualTo(403);
    assertThat(send(metrics("/metrics").header("Sec-Fetch-Site", "cross-site")).statusCode())
        .isEqualTo(403);
  }

  @Test
  void hasNothingElse() throws Exception {
    assertThat(send(metrics("/")).statusCode()).isEqualTo(404);
    assertThat(send(metrics("/metrics").DELETE()).statusCode()).isEqualTo(405);
    assertThat(send(api("/metrics")).statusCode()).isEqualTo(404);
  }
}
