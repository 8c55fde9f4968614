package floe.contracttests.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.JsonNodes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A file as the model knows it: what every answer about it has to say from now on. */
public final class FileModel {
  private static final List<String> NEVER_IN_DOWNLOADS =
      List.of("created_at", "flagged_malicious_at", "public_url");

  private final FileKind service;
  private final byte[] bytes;
  private final List<byte[]> parts;
  private final JsonNode upload;
  private final Map<Integer, String> etags = new TreeMap<>();
  private ObjectNode facts;
  private boolean enabled = true;
  private boolean flagged;
  private boolean deleted;
  private JsonNode flaggedAt = JsonNodes.object().nullNode();

  /** A file that was created just now. */
  FileModel(FileKind service, byte[] bytes, Exchange created) {
    this.service = service;
    this.bytes = bytes;
    this.parts = FileContent.parts(bytes);
    this.upload = created.at("/upload");
    this.facts = created.json().deepCopy();
    facts.remove("upload");
  }

  public String id() {
    return facts.path("id").asText();
  }

  FileKind service() {
    return service;
  }

  byte[] bytes() {
    return bytes;
  }

  List<byte[]> parts() {
    return parts;
  }

  /** The presigned parts and what they belong to, as they were answered. */
  JsonNode upload() {
    return upload;
  }

  /** The ETags of the parts that were sent, by the part's index. */
  Map<Integer, String> etags() {
    return etags;
  }

  boolean isSent() {
    return etags.size() == parts.size();
  }

  String name() {
    return facts.path("name").asText();
  }

  String path() {
    return facts.path("path").asText();
  }

  /** The path without the name. */
  String folder() {
    return "%s/%s/%s/"
        .formatted(service.service(), facts.path("organization_id").asText(), id());
  }

  String mimeType() {
    return facts.path("mime_type").asText();
  }

  String publicUrl() {
    return facts.path("public_url").asText();
  }

  boolean isUploaded() {
    return facts.path("is_uploaded").asBoolean();
  }

  boolean isDeleted() {
    return deleted;
  }

  boolean isFlagged() {
    return flagged;
  }

  boolean isEnabled() {
    return enabled;
  }

  boolean isDownloadable() {
    return isUploaded() && !deleted && enabled && !flagged;
  }

  Instant createdAt() {
    return AnsweredTimes.read(facts.path("created_at")).orElse(Instant.MIN);
  }

  void delete() {
    deleted = true;
  }

  /** When it was flagged, null for a clean file. */
  JsonNode flaggedAt() {
    return flaggedAt;
  }

  void flag(boolean malicious, boolean nowEnabled, JsonNode at) {
    flagged = malicious;
    enabled = nowEnabled;
    flaggedAt = at;
  }

  /** What the answer to a completion has to say. */
  ObjectNode expectedCompletion() {
    ObjectNode expected = expectedRead();
    if (!isUploaded()) {
      String etag = "\"[^\"]+-" + parts.size() + "\"";
      expected.put("is_uploaded", true);
      expected.set(
          "checksum_etag",
          JsonMatcher.open("a multipart ETag in quotes", node -> node.asText().matches(etag)));
      expected.set(
          "storage_version",
          JsonMatcher.open("text or null", node -> node.isTextual() || node.isNull()));
      expected.set("last_modified_at", AnsweredTimes.now());
    }
    return expected;
  }

  /** What every answer in the form of a FileRead has to say. */
  ObjectNode expectedRead() {
    ObjectNode expected = facts.deepCopy();
    if (!expected.has("created_at")) {
      expected.set("created_at", AnsweredTimes.now());
    }
    if (service == FileKind.DOWNLOADABLE) {
      expected.set("flagged_malicious_at", flaggedAt);
    } else if (service.isPublic() && !expected.has("public_url")) {
      expected.set(
          "public_url", JsonMatcher.open("an address", node -> node.asText().startsWith("http")));
    }
    return expected;
  }

  /** What every answer in the form of a FileDownload has to say. */
  ObjectNode expectedDownload(JsonNode url) {
    ObjectNode expected = facts.deepCopy();
    expected.remove(NEVER_IN_DOWNLOADS);
    ObjectNode download = expected.putObject("download");
    download.set("url", url);
    download.set("expires_at", AnsweredTimes.inOneHour());
    download.putObject("headers");
    return expected;
  }

  /** Takes over what an answer has said, once it was found to be as expected. */
  void learn(JsonNode read) {
    facts = read.deepCopy();
  }

  /** The body that completes the upload rightly. */
  public ObjectNode completion() {
    ObjectNode body = JsonNodes.object();
    body.put("id", upload.path("id").asText()).put("path", upload.path("path").asText());
    var completed = body.putArray("parts");
    for (int i = 0; i < parts.size(); i++) {
      JsonNode part = upload.at("/parts/" + i);
      completed
          .addObject()
          .put("number", part.path("number").asLong())
          .put("checksum_etag", etags.getOrDefault(i, "\"0123456789abcdef0123456789abcdef\""))
          .set("checksum_sha256_base64", part.path("checksum_sha256_base64"));
    }
    return body;
  }

  /** What has to be sent along with a part. */
  Map<String, String> headers(int part) {
    Map<String, String> headers = new TreeMap<>();
    upload
        .at("/parts/" + part + "/headers")
        .properties()
        .forEach(header -> headers.put(header.getKey(), header.getValue().asText()));
    return Collections.unmodifiableMap(headers);
  }

  String url(int part) {
    return upload.at("/parts/" + part + "/url").asText();
  }

  /** The indexes of the parts that are not sent yet. */
  List<Integer> unsent() {
    List<Integer> unsent = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      if (!etags.containsKey(i)) {
        unsent.add(i);
      }
    }
    return unsent;
  }
}
