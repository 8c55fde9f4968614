package floe.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import floe.api.S3FileUploadCompletedPart;
import floe.files.CompletionAttempt;
import floe.server.file.FileEntity;
import floe.server.file.FileRepository;
import floe.server.sandbox.world.DemoWorld;
import floe.server.storage.CompletionResult;
import floe.server.storage.PartToComplete;
import floe.server.storage.S3ObjectStorage;
import floe.server.url.PublicUrl;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests completions of an upload whose parts the store joins while the server restarts. */
class LateJoinTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CREATE = """
      {"service": "downloadable", "name": "a", "mime_type": "a/b", "size": 5,
       "upload": {"parts": [{"number": 1, "chunk_start": 0, "chunk_end": 5}]}}""";

  private final HttpClient http = HttpClient.newHttpClient();
  private final Path folder;

  LateJoinTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void findsWhatTheStoreJoinsAfterStart() throws Exception {
    JsonNode created;
    String etag;
    try (FloeServer server = start()) {
      created = JSON.readTree(post(server, "/v1/files/", CREATE).body());
      etag = put(created.at("/upload/parts/0/url").textValue());
      claim(server, created, etag, Duration.ofMinutes(5));
    }

    try (FloeServer server = start()) {
      FileEntity file = file(server, created);
      CompletionResult joined = server
          .part(S3ObjectStorage.class)
          .completeMultipartUpload(
              file.location(),
              file.uploadId(),
              List.of(new PartToComplete(1, etag, Optional.empty())));
      HttpResponse<String> others = complete(server, created, "0".repeat(32));
      HttpResponse<String> retried = complete(server, created, etag);

      assertThat(joined).isInstanceOf(CompletionResult.Completed.class);
      assertThat(others.statusCode()).isEqualTo(422);
      assertThat(others.body()).contains("The upload was completed with other parts.");
      assertThat(retried.statusCode()).as(retried.body()).isEqualTo(200);
    }
  }

  @Test
  void joinsNoOtherPartsWhileTheStoreMayBeJoining() throws Exception {
    try (FloeServer server = start()) {
      JsonNode created = JSON.readTree(post(server, "/v1/files/", CREATE).body());
      String etag = put(created.at("/upload/parts/0/url").textValue());
      claim(server, created, "f".repeat(32), Duration.ofMinutes(5));
      HttpResponse<String> during = complete(server, created, etag);
      claim(server, created, "f".repeat(32), Duration.ofMinutes(-5));
      HttpResponse<String> after = complete(server, created, etag);

      assertThat(during.statusCode()).isEqualTo(422);
      assertThat(during.body()).contains("The upload is being completed with other parts.");
      assertThat(after.statusCode()).as(after.body()).isEqualTo(200);
    }
  }

  @Test
  void finishesWhatTheStoreHasJoinedThoughNobodyAsksAgain() throws Exception {
    try (FloeServer server = start()) {
      JsonNode created = JSON.readTree(post(server, "/v1/files/", CREATE).body());
      String etag = put(created.at("/upload/parts/0/url").textValue());
      claim(server, created, etag, Duration.ofMinutes(-5));
      FileEntity file = file(server, created);
      CompletionResult joined = server
          .part(S3ObjectStorage.class)
          .completeMultipartUpload(
              file.location(),
              file.uploadId(),
              List.of(new PartToComplete(1, etag, Optional.empty())));
      assertThat(joined).isInstanceOf(CompletionResult.Completed.class);

      Instant end = Instant.now().plus(Duration.ofSeconds(30));
      while (!file(server, created).isUploaded() && Instant.now().isBefore(end)) {
        Thread.sleep(50);
      }

      assertThat(file(server, created).isUploaded()).isTrue();
    }
  }

  private static void claim(FloeServer server, JsonNode created, String etag, Duration lease) {
    String digest = CompletionAttempt.digest(List.of(S3FileUploadCompletedPart.builder()
        .number(1L)
        .checksumEtag(etag)
        .checksumSha256Base64(null)
        .build()));
    int claimed = server
        .part(FileRepository.class)
        .claimCompletion(
            file(server, created).id(), digest, UUID.randomUUID(), Instant.now().plus(lease));
    assertThat(claimed).isEqualTo(1);
  }

  private static FileEntity file(FloeServer server, JsonNode created) {
    return server
        .part(FileRepository.class)
        .findByIdAndDeletedAtIsNull(UUID.fromString(created.path("id").textValue()))
        .orElseThrow();
  }

  private HttpResponse<String> complete(FloeServer server, JsonNode created, String etag)
      throws Exception {
    return post(server, "/v1/files/" + created.path("id").textValue() + "/uploaded", """
        {"id": "%s", "path": "%s", "parts": [
         {"number": 1, "checksum_etag": "%s", "checksum_sha256_base64": null}]}""".formatted(
            created.at("/upload/id").textValue(), created.path("path").textValue(), etag));
  }

  private HttpResponse<String> post(FloeServer server, String path, String body) throws Exception {
    return http.send(
        HttpRequest.newBuilder(server.part(PublicUrl.class).base().resolve(path))
            .header("Authorization", "Bearer " + DemoWorld.ACCESS_TOKEN)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private String put(String url) throws Exception {
    return http.send(
            HttpRequest.newBuilder(URI.create(url))
                .PUT(BodyPublishers.ofString("hello"))
                .build(),
            BodyHandlers.ofString())
        .headers()
        .firstValue("ETag")
        .orElseThrow()
        .replace("\"", "");
  }

  private FloeServer start() {
    return TestServers.start("--data", folder.toString(), "--port", "0", "--store-port", "0");
  }
}
