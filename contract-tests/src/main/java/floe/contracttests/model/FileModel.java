package floe.contracttests.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.JsonNodes;
import java.time.Instant;
import java.util.List;

/** A file in the model: what every response about it has to say from now on. */
public final class FileModel {
  private static final List<String> NEVER_IN_DOWNLOADS =
      List.of("created_at", "flagged_malicious_at", "public_url");

  private final FileKind kind;
  private final byte[] bytes;
  private final UploadModel upload;
  private ObjectNode fields;
  private boolean enabled = true;
  private boolean flagged;
  private boolean deleted;
  private JsonNode flaggedAt = JsonNodes.object().nullNode();

  /**
   * Creates the model of a file that was created just now.
   *
   * @param bytes what will be uploaded; not copied
   * @param created the exchange that created it
   */
  public FileModel(FileKind kind, byte[] bytes, Exchange created) {
    this.kind = kind;
    this.bytes = bytes;
    this.upload = new UploadModel(bytes, created.at("/upload"));
    this.fields = created.json().deepCopy();
    fields.remove("upload");
  }

  /** Returns the file's id. */
  public String id() {
    return text("id");
  }

  /** Returns the file's service. */
  public FileKind kind() {
    return kind;
  }

  /** Returns the content; not to be changed. */
  public byte[] bytes() {
    return bytes;
  }

  /** Returns the upload of the content. */
  public UploadModel upload() {
    return upload;
  }

  /** Returns the file's name. */
  public String name() {
    return text("name");
  }

  /** Returns the file's version; empty when it has none. */
  public String version() {
    return text("version");
  }

  /** Returns the file's path. */
  public String path() {
    return text("path");
  }

  /** Returns the path without the name. */
  public String folder() {
    return "%s/%s/%s/".formatted(kind.service(), text("organization_id"), id());
  }

  /** Returns the file's media type. */
  public String mimeType() {
    return text("mime_type");
  }

  /** Returns where anyone can read a public file; empty before its upload is complete. */
  public String publicUrl() {
    return text("public_url");
  }

  /** Returns whether the upload is complete. */
  public boolean isUploaded() {
    return fields.path("is_uploaded").asBoolean();
  }

  /** Returns whether the file was deleted. */
  public boolean isDeleted() {
    return deleted;
  }

  /** Returns whether the file is flagged as malicious. */
  public boolean isFlagged() {
    return flagged;
  }

  /** Returns whether the file is enabled. */
  public boolean isEnabled() {
    return enabled;
  }

  /** Returns whether customers see the file among their downloadables. */
  public boolean isDownloadable() {
    return isUploaded() && !deleted && enabled && !flagged;
  }

  /** Returns when the file was created, as far as a response has said it. */
  Instant createdAt() {
    return TimeMatchers.read(fields.path("created_at")).orElse(Instant.MIN);
  }

  /** Returns when the file was flagged; a null node when it is not flagged. */
  public JsonNode flaggedAt() {
    return flaggedAt;
  }

  /** Notes that the file was deleted. */
  public void delete() {
    deleted = true;
  }

  /** Notes that the file's flags were changed. */
  public void setFlags(boolean nowFlagged, boolean nowEnabled, JsonNode at) {
    flagged = nowFlagged;
    enabled = nowEnabled;
    flaggedAt = at;
  }

  /** Takes over the fields of a response, once it was found to be as expected. */
  public void learn(JsonNode read) {
    fields = read.deepCopy();
  }

  /** Returns what the response to a completion has to say. */
  public ObjectNode expectedCompletion() {
    ObjectNode expected = expectedRead();
    if (!isUploaded()) {
      String etag = "\"[^\"]+-" + upload.partCount() + "\"";
      expected.put("is_uploaded", true);
      expected.set(
          "checksum_etag",
          JsonMatcher.matching(
              "a multipart ETag in quotes", node -> node.asText().matches(etag)));
      expected.set(
          "storage_version",
          JsonMatcher.matching("text or null", node -> node.isTextual() || node.isNull()));
      expected.set("last_modified_at", TimeMatchers.now());
    }
    return expected;
  }

  /** Returns what every response in the form of a FileRead has to say. */
  public ObjectNode expectedRead() {
    ObjectNode expected = fields.deepCopy();
    if (!expected.has("created_at")) {
      expected.set("created_at", TimeMatchers.now());
    }
    if (kind == FileKind.DOWNLOADABLE) {
      expected.set("flagged_malicious_at", flaggedAt);
    } else if (kind.isPublic() && !expected.has("public_url")) {
      expected.set(
          "public_url",
          JsonMatcher.matching("an address", node -> node.asText().startsWith("http")));
    }
    return expected;
  }

  /**
   * Returns what every response in the form of a FileDownload has to say.
   *
   * @param url a placeholder for the URL
   */
  public ObjectNode expectedDownload(JsonNode url) {
    ObjectNode expected = fields.deepCopy();
    expected.remove(NEVER_IN_DOWNLOADS);
    ObjectNode download = expected.putObject("download");
    download.set("url", url);
    download.set("expires_at", TimeMatchers.inOneHour());
    download.putObject("headers");
    return expected;
  }

  private String text(String field) {
    return fields.path(field).asText("");
  }
}
