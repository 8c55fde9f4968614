package floe.simulator.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.simulator.data.FieldConsistency;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes files as the schemas of the API. */
final class FileSerializer {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final SimulatedPresigner presigner;

  FileSerializer(SimulatedPresigner presigner) {
    this.presigner = presigner;
  }

  /** Returns a FileUpload: the file with a presigned request for each part. */
  ObjectNode upload(StoredFile file, String base, Instant now) {
    ObjectNode body = common(file);
    ObjectNode upload = body.putObject("upload").put("id", file.uploadId).put("path", file.path());
    ArrayNode parts = upload.putArray("parts");
    String expiry = now.plus(SimulatedPresigner.LIFETIME).toString();
    for (JsonNode part : file.request.path("upload").path("parts")) {
      Optional<String> checksum =
          Optional.ofNullable(part.path("checksum_sha256_base64").textValue());
      ObjectNode presigned = parts.addObject();
      presigned.set("number", part.path("number"));
      presigned.set("chunk_start", part.path("chunk_start"));
      presigned.set("chunk_end", part.path("chunk_end"));
      presigned.put("checksum_sha256_base64", checksum.orElse(null));
      presigned.put(
          "url",
          presigner.presignedUrl(
              "PUT",
              base,
              SimulatedStore.path(file),
              Map.of("partNumber", part.path("number").asText(), "uploadId", file.uploadId),
              checksum,
              now));
      presigned.put("expires_at", expiry);
      ObjectNode headers = presigned.putObject("headers");
      checksum.ifPresent(sum ->
          headers.put("x-amz-checksum-sha256", sum).put("x-amz-sdk-checksum-algorithm", "SHA256"));
    }
    return finish(body, file);
  }

  /** Returns a FileRead. */
  ObjectNode read(StoredFile file, String base) {
    ObjectNode body = finish(common(file), file);
    body.put("created_at", file.createdAt.toString());
    if (file.isPublic()) {
      body.put("public_url", base + SimulatedStore.path(file));
    }
    if (file.service().equals("downloadable")) {
      body.put("flagged_malicious_at", file.flaggedAt.map(Instant::toString).orElse(null));
    }
    return body;
  }

  /** Returns a FileDownload with this URL. */
  ObjectNode download(StoredFile file, String url, Instant expiresAt) {
    ObjectNode body = common(file);
    ObjectNode download = body.putObject("download").put("url", url);
    download.putObject("headers");
    download.put("expires_at", expiresAt.toString());
    return finish(body, file);
  }

  /** Returns a presigned URL of the store for the file's bytes. */
  String downloadUrl(StoredFile file, String base, Instant now) {
    Map<String, String> query = new HashMap<>();
    query.put("response-content-disposition", disposition(file.name));
    query.put("response-content-type", file.request.path("mime_type").asText());
    return presigner.presignedUrl(
        "GET", base, SimulatedStore.path(file), query, Optional.empty(), now);
  }

  private static ObjectNode common(StoredFile file) {
    ObjectNode body = JSON.objectNode();
    String base64 = file.request.path("checksum_sha256_base64").textValue();
    body.put("id", file.id);
    body.put("organization_id", file.organizationId);
    body.put("name", file.name);
    body.put("path", file.path());
    body.set("mime_type", file.request.path("mime_type"));
    body.set("size", file.request.path("size"));
    body.putNull("storage_version");
    body.put(
        "checksum_etag", file.completed.map(StoredFile.CompletedUpload::etag).orElse(null));
    body.put("checksum_sha256_base64", base64);
    body.put("checksum_sha256_hex", base64 == null ? null : FieldConsistency.base64ToHex(base64));
    body.put(
        "last_modified_at",
        file.completed.map(completed -> completed.at().toString()).orElse(null));
    return body;
  }

  private static ObjectNode finish(ObjectNode body, StoredFile file) {
    body.set("version", file.version);
    body.put("is_uploaded", file.completed.isPresent());
    body.put("service", file.service());
    body.put("size_readable", FieldConsistency.sizeReadable(file.size()));
    return body;
  }

  /**
   * Returns the {@code Content-Disposition} for a name: in ASCII, and also in UTF-8 if necessary
   * (RFC 6266).
   */
  private static String disposition(String name) {
    String clean = name.replaceAll("\\p{Cntrl}", "");
    String ascii =
        clean.replaceAll("[^\\x20-\\x7e]", "_").replace("\\", "\\\\").replace("\"", "\\\"");
    String plain = "attachment; filename=\"" + ascii + "\"";
    return clean.chars().allMatch(c -> c < 0x7f)
        ? plain
        : plain + "; filename*=UTF-8''"
            + URLEncoder.encode(clean, StandardCharsets.UTF_8).replace("+", "%20");
  }

  static String lower(String id) {
    return id.toLowerCase(Locale.ROOT);
  }
}
