package floe.simulator.files;

import static floe.simulator.files.UploadFixture.BYTES;
import static floe.simulator.files.UploadFixture.creation;
import static floe.simulator.files.UploadFixture.organization;
import static floe.simulator.files.UploadFixture.partClient;
import static floe.simulator.files.UploadFixture.upload;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import floe.simulator.FloeSimulator;
import floe.simulator.TestClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SimulatedStoreTest {
  private final FloeSimulator simulator = FloeSimulator.builder().start();

  @AfterAll
  void stop() {
    simulator.close();
  }

  @Test
  void rejectsPartWithOtherBytes() throws Exception {
    JsonNode file =
        organization(simulator).post("/v1/files/", creation("notes.txt")).json();
    JsonNode part = file.path("upload").path("parts").path(0);

    TestClient.Reply reply =
        partClient(part).send("PUT", part.path("url").asText(), new byte[] {1});

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.text()).contains("<Code>BadDigest</Code>");
    assertThat(reply.header("Content-Security-Policy")).isEqualTo("sandbox");
  }

  @ParameterizedTest
  @CsvSource({
    "partNumber=1, partNumber=2",
    "X-Amz-Expires=3600, X-Amz-Expires=7200",
    "X-Amz-Signature=, X-Amz-Signature=0"
  })
  void rejectsChangedUrl(String from, String to) throws Exception {
    JsonNode file =
        organization(simulator).post("/v1/files/", creation("notes.txt")).json();
    JsonNode part = file.path("upload").path("parts").path(0);

    TestClient.Reply reply =
        partClient(part).send("PUT", part.path("url").asText().replace(from, to), BYTES);

    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.text()).contains("<Code>SignatureDoesNotMatch</Code>");
  }

  @Test
  void servesRangeOfDownload() throws Exception {
    TestClient organization = organization(simulator);
    String id = upload(organization).path("id").asText();
    String url = organization
        .get("/v1/files/" + id + "/download")
        .json()
        .path("download")
        .path("url")
        .asText();

    TestClient.Reply reply = new TestClient("", "Range", "bytes=4-8").get(url);

    assertThat(reply.status()).isEqualTo(206);
    assertThat(reply.text()).isEqualTo("bytes");
    assertThat(reply.header("Content-Security-Policy")).isEqualTo("sandbox");
  }

  @Test
  void servesUrlsOfSamples() throws Exception {
    TestClient customer =
        new TestClient(simulator.baseUrl(), "Authorization", "Bearer polar_cst_any");
    JsonNode sample =
        customer.get("/v1/customer-portal/downloadables/").json().path("items").path(0);

    TestClient.Reply redirect =
        new TestClient("").get(sample.path("file").path("download").path("url").asText());
    TestClient.Reply bytes = new TestClient("").get(redirect.header("Location"));

    assertThat(redirect.status()).isEqualTo(302);
    assertThat(bytes.status()).isEqualTo(200);
    assertThat(bytes.bytes()).isNotEmpty();
  }
}
