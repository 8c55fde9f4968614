package floe.contracttests.context;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contracttests.check.ExchangeAssertions;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.JsonNodes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The upload of a created file.
 *
 * @param context the context that created it
 * @param created the answer of {@code files:create}
 * @param chunks the bytes of each part
 */
public record Upload(TestContext context, Exchange created, List<byte[]> chunks) {

  /** Creates a file. */
  public static Upload begin(TestContext context, NewFile file) {
    Exchange created = context.files().create(file.body());
    requireUsable(created, created.text("/id").isEmpty() ? "id" : "");
    return new Upload(context, created, file.chunks());
  }

  /** Creates a file, sends its parts and completes it. */
  public static Upload completed(TestContext context, NewFile file) {
    Upload upload = begin(context, file);
    Exchange completed = upload.complete(upload.sendAll());
    requireUsable(completed, "");
    return upload;
  }

  /**
   * Checks that a test can go on with an answer. Whether it is as declared has been inspected: what
   * breaks the contract is reported by itself, and the rest of it is used.
   */
  private static void requireUsable(Exchange answer, String missing) {
    ExchangeAssertions.assertThat(
        answer.status() / 100 == 2 && missing.isEmpty(),
        answer,
        "nothing can be done with the answer: " + answer.bodyText());
  }

  /** Uploads a downloadable file of a few bytes under a name, and returns its id. */
  public static String ofName(TestContext context, String name) {
    return completed(context, NewFile.withChecksum(new byte[] {1, 2, 3}).named(name))
        .fileId();
  }

  /** Returns the file's id. */
  public String fileId() {
    return created.text("/id");
  }

  /** Returns the URL of a part; parts are counted from 0 here. */
  public String url(int index) {
    return created.text("/upload/parts/" + index + "/url");
  }

  /** Returns the headers that have to be sent with a part. */
  public Map<String, String> headers(int index) {
    Map<String, String> headers = new LinkedHashMap<>();
    created
        .at("/upload/parts/" + index + "/headers")
        .properties()
        .forEach(header -> headers.put(header.getKey(), header.getValue().asText()));
    return headers;
  }

  /** Sends a part. */
  public Exchange send(int index) {
    return send(index, chunks.get(index));
  }

  /** Sends other bytes as a part. */
  public Exchange send(int index, byte[] bytes) {
    return context.store().put(url(index), headers(index), bytes);
  }

  /** Sends every part, and returns the completion that names them all. */
  public ObjectNode sendAll() {
    ObjectNode completion = completion();
    for (int i = 0; i < chunks.size(); i++) {
      add(completion, i, etag(send(i)));
    }
    return completion;
  }

  /** Returns a completion without parts. */
  public ObjectNode completion() {
    ObjectNode body = JsonNodes.object()
        .put("id", created.text("/upload/id"))
        .put("path", created.text("/upload/path"));
    body.putArray("parts");
    return body;
  }

  /** Adds a part to a completion, and returns the completion. */
  public ObjectNode add(ObjectNode completion, int index, String etag) {
    JsonNode part = created.at("/upload/parts/" + index);
    ObjectNode named =
        parts(completion).addObject().put("number", part.path("number").asLong());
    named.put("checksum_etag", etag);
    named.set("checksum_sha256_base64", part.path("checksum_sha256_base64"));
    return completion;
  }

  /** Returns the parts of a completion. */
  public static ArrayNode parts(ObjectNode completion) {
    return completion.withArray("/parts");
  }

  /** Returns one part of a completion. */
  public static ObjectNode part(ObjectNode completion, int index) {
    return (ObjectNode) parts(completion).get(index);
  }

  /** Completes the upload. */
  public Exchange complete(ObjectNode completion) {
    return context.files().uploaded(fileId(), completion);
  }

  /** Returns the ETag of a part that the store has accepted. */
  public static String etag(Exchange sent) {
    assertThat(sent.status()).as("status of a part's PUT").isEqualTo(200);
    return sent.header("ETag")
        .orElseThrow(() -> new AssertionError("a part is answered without an ETag"));
  }
}
