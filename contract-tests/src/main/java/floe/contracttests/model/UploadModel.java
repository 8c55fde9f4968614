package floe.contracttests.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contracttests.client.JsonNodes;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The upload of a file in the model: its parts, where they go, and which of them were sent. */
public final class UploadModel {
  /** An ETag of the right form, which is that of no part. */
  private static final String UNKNOWN_ETAG = "\"0123456789abcdef0123456789abcdef\"";

  private final List<byte[]> parts;
  private final JsonNode created;
  private final Map<Integer, String> etags = new TreeMap<>();

  UploadModel(byte[] bytes, JsonNode created) {
    this.parts = FileContent.parts(bytes);
    this.created = created;
  }

  /** Returns how many parts there are, at least one. */
  public int partCount() {
    return parts.size();
  }

  /** Returns the bytes of a part. */
  public byte[] part(int index) {
    return parts.get(index);
  }

  /** Returns the presigned URL of a part. */
  public String url(int index) {
    return created.at("/parts/" + index + "/url").asText();
  }

  /** Returns the headers that have to be sent along with a part. */
  public Map<String, String> headers(int index) {
    Map<String, String> headers = new TreeMap<>();
    created
        .at("/parts/" + index + "/headers")
        .properties()
        .forEach(header -> headers.put(header.getKey(), header.getValue().asText()));
    return Collections.unmodifiableMap(headers);
  }

  /** Returns whether the parts were announced with checksums. */
  public boolean hasPartChecksums() {
    return !headers(0).isEmpty();
  }

  /** Notes that a part was sent, and the ETag that the store gave it. */
  public void markSent(int index, String etag) {
    etags.put(index, etag);
  }

  /** Returns whether all parts were sent. */
  public boolean isSent() {
    return etags.size() == parts.size();
  }

  /** Returns the indexes of the parts that were not sent yet. */
  public List<Integer> unsent() {
    return IntStream.range(0, parts.size())
        .filter(index -> !etags.containsKey(index))
        .boxed()
        .toList();
  }

  /** Returns the body that completes the upload; a part that was not sent has an unknown ETag. */
  public ObjectNode completion() {
    ObjectNode body = JsonNodes.object();
    body.put("id", created.path("id").asText()).put("path", created.path("path").asText());
    var completed = body.putArray("parts");
    for (int i = 0; i < parts.size(); i++) {
      JsonNode part = created.at("/parts/" + i);
      completed
          .addObject()
          .put("number", part.path("number").asLong())
          .put("checksum_etag", etags.getOrDefault(i, UNKNOWN_ETAG))
          .set("checksum_sha256_base64", part.path("checksum_sha256_base64"));
    }
    return body;
  }
}
