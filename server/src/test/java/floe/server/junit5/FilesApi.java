package floe.server.junit5;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Calls the files API as the software of a seller and the browser of a customer do. */
record FilesApi(ServerInfo server) {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Lists the seller's files. */
  HttpResponse<String> list() throws IOException, InterruptedException {
    return send(request("/v1/files/", server.accessToken()));
  }

  /** Creates a file of one part. */
  HttpResponse<String> create(String text) throws IOException, InterruptedException {
    int size = text.getBytes(StandardCharsets.UTF_8).length;
    return post("/v1/files/", """
        {"service": "downloadable", "name": "a.txt", "mime_type": "text/plain", "size": %d,
         "upload": {"parts": [{"number": 1, "chunk_start": 0, "chunk_end": %d}]}}""".formatted(size, size));
  }

  /** Puts the bytes of a created file and completes its upload; returns the file's id. */
  UUID upload(HttpResponse<String> created, String text) throws IOException, InterruptedException {
    JsonNode file = json(created);
    JsonNode upload = file.path("upload");
    HttpResponse<String> put =
        send(HttpRequest.newBuilder(URI.create(upload.at("/parts/0/url").asText()))
            .PUT(BodyPublishers.ofString(text)));
    String etag = put.headers().firstValue("ETag").orElseThrow().replace("\"", "");
    String id = file.path("id").asText();
    HttpResponse<String> completed = post("/v1/files/" + id + "/uploaded", """
        {"id": "%s", "path": "%s", "parts": [
         {"number": 1, "checksum_etag": "%s", "checksum_sha256_base64": null}]}""".formatted(
            upload.path("id").asText(), upload.path("path").asText(), etag));
    if (completed.statusCode() != 200) {
      throw new IllegalStateException(completed.body());
    }
    return UUID.fromString(id);
  }

  /** Grants a benefit with a file to the customer, who lists it; returns the download link. */
  String link(UUID file) throws IOException, InterruptedException {
    JsonNode benefit = json(post("/v1/benefits/", """
        {"type": "downloadables", "description": "A file", "properties": {"files": ["%s"]}}""".formatted(file)));
    UUID unused = server.world().grant(UUID.fromString(benefit.path("id").asText()));
    return json(send(request("/v1/customer-portal/downloadables/", server.customerToken())))
        .at("/items/0/file/download/url")
        .asText();
  }

  /** Follows a download link, but not to the store. */
  HttpResponse<String> follow(String link) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(URI.create(link)));
  }

  private HttpResponse<String> post(String path, String body)
      throws IOException, InterruptedException {
    return send(request(path, server.accessToken())
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String path, String token) {
    return HttpRequest.newBuilder(URI.create(server.baseUrl() + path))
        .header("Authorization", "Bearer " + token);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }

  private static JsonNode json(HttpResponse<String> response) throws IOException {
    return JSON.readTree(response.body());
  }
}
