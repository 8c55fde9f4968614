package floe.simulator.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** A file and the state of its upload. Changes are guarded by its monitor. */
final class StoredFile {
  final String id;
  final String organizationId;
  final ObjectNode request;
  final String uploadId;
  final Instant createdAt;
  private final String service;
  final Map<Integer, Part> parts = new ConcurrentSkipListMap<>();
  volatile String name;
  volatile JsonNode version;
  volatile boolean enabled = true;
  volatile Optional<Instant> flaggedAt = Optional.empty();
  volatile Optional<CompletedUpload> completed = Optional.empty();

  StoredFile(
      String id, String organizationId, ObjectNode request, String uploadId, Instant createdAt) {
    this.id = id;
    this.organizationId = organizationId;
    this.request = request;
    this.uploadId = uploadId;
    this.createdAt = createdAt;
    this.service = request.path("service").asText();
    this.name = request.path("name").asText();
    this.version =
        request.path("version").isTextual() ? request.path("version") : NullNode.getInstance();
  }

  /** A part that has arrived. */
  record Part(Path bytes, long size, String md5, String sha256) {}

  /** The result of a completed upload. */
  record CompletedUpload(String etag, Instant at, JsonNode parts, List<Part> stored) {}

  String service() {
    return service;
  }

  long size() {
    return request.path("size").longValue();
  }

  /**
   * Returns the path that the contract assigns; it keeps the original name after a change of name.
   */
  String path() {
    return service() + "/" + organizationId + "/" + id + "/"
        + request.path("name").asText();
  }

  boolean isPublic() {
    return service().equals("product_media") || service().equals("organization_avatar");
  }

  boolean isSupport() {
    return service().equals("support_case_attachment");
  }
}
