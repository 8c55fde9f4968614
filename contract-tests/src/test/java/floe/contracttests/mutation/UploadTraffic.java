package floe.contracttests.mutation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contracttests.client.JsonNodes;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** The uploads that were created and the parts that were sent, as far as a proxy sees them. */
final class UploadTraffic {
  private final Map<String, ObjectNode> created = new ConcurrentHashMap<>();
  private final Map<String, String> etags = new ConcurrentHashMap<>();

  /** Remembers the answer of {@code files:create}. */
  void create(ObjectNode answer) {
    created.put(answer.path("id").asText(), answer);
  }

  /** Remembers the ETag of a part that the store has accepted. */
  void send(String uploadId, String partNumber, String etag) {
    etags.put(uploadId + partNumber, etag);
  }

  /** Returns whether an upload of this file was created. */
  boolean knows(String fileId) {
    return created.containsKey(fileId);
  }

  /** Returns a request with the headers that were signed with the first part of an upload. */
  ProxiedRequest withPartHeaders(ProxiedRequest request, String uploadId) {
    for (ObjectNode answer : created.values()) {
      if (answer.at("/upload/id").asText().equals(uploadId)) {
        ProxiedRequest signed = request;
        for (Map.Entry<String, JsonNode> header :
            answer.at("/upload/parts/0/headers").properties()) {
          signed = signed.withHeader(header.getKey(), header.getValue().asText());
        }
        return signed;
      }
    }
    return request;
  }

  /** Returns a request with the body that completes the upload of a file. */
  ProxiedRequest completion(ProxiedRequest request, String fileId) {
    ObjectNode answer = created.get(fileId);
    if (answer == null) {
      return request;
    }
    ObjectNode body = JsonNodes.object();
    body.set("id", answer.at("/upload/id"));
    body.set("path", answer.at("/upload/path"));
    ArrayNode parts = body.putArray("parts");
    for (JsonNode part : answer.at("/upload/parts")) {
      ObjectNode completed = parts.addObject();
      completed.set("number", part.path("number"));
      completed.put("checksum_etag", etag(answer, part));
      completed.set("checksum_sha256_base64", part.path("checksum_sha256_base64"));
    }
    return request.withBody(body);
  }

  private String etag(ObjectNode answer, JsonNode part) {
    return etags.getOrDefault(
        answer.at("/upload/id").asText() + part.path("number").asText(), "\"0\"");
  }

  /** Returns a completion with the right value of one field. */
  ProxiedRequest corrected(ProxiedRequest request, String fileId, String field) {
    ObjectNode right = (ObjectNode) completion(request, fileId).json();
    if (!(request.json() instanceof ObjectNode body) || !knows(fileId)) {
      return request;
    }
    if (body.has(field)) {
      body.set(field, right.path(field));
    }
    for (int i = 0; i < Math.min(body.path("parts").size(), right.path("parts").size()); i++) {
      if (right.at("/parts/" + i).has(field)) {
        ((ObjectNode) body.at("/parts/" + i)).set(field, right.at("/parts/" + i + "/" + field));
      }
    }
    return request.withBody(body);
  }

  /** Returns a created file in the form in which lists show it. */
  Optional<ObjectNode> find(Predicate<String> fileId) {
    return created.values().stream()
        .filter(answer -> fileId.test(answer.path("id").asText()))
        .findFirst()
        .map(UploadTraffic::asListed);
  }

  private static ObjectNode asListed(ObjectNode answer) {
    ObjectNode file = answer.deepCopy();
    file.remove("upload");
    file.put("created_at", "2026-01-01T00:00:00Z").putNull("flagged_malicious_at");
    return file;
  }
}
