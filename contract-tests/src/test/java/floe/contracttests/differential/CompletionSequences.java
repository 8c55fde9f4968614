package floe.contracttests.differential;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contracttests.context.Bytes;
import floe.contracttests.context.NewFile;
import floe.contracttests.context.TestContext;
import floe.contracttests.context.Upload;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Sequences about all that a completion can be refused for. */
final class CompletionSequences {
  private static final String OTHER_ETAG = "\"0123456789abcdef0123456789abcdef\"";

  private CompletionSequences() {}

  private static Upload twoParts(TestContext context) {
    byte[] content = Bytes.random(NewFile.MIN_PART_BYTES + 7, 1);
    return Upload.begin(context, NewFile.of("downloadable", content, NewFile.MIN_PART_BYTES, true));
  }

  /** Completes an upload with one thing wrong at a time, and with several. */
  static void wrongFields(TestContext context) {
    Upload upload = twoParts(context);
    ObjectNode right = upload.sendAll();

    complete(upload, right, body -> body.put("id", "another-upload"));
    complete(upload, right, body -> body.put("path", "another/path"));
    complete(upload, right, body -> body.put("id", "another-upload").put("path", "another/path"));
    complete(upload, right, body -> Upload.parts(body).removeAll());
    complete(upload, right, body -> Upload.parts(body).remove(1));
    complete(upload, right, body -> Upload.parts(body).add(Upload.part(body, 1).deepCopy()));
    complete(upload, right, CompletionSequences::reverse);
    completePart(upload, right, 0, part -> part.put("checksum_etag", OTHER_ETAG));
    completePart(upload, right, 1, part -> part.put("checksum_sha256_base64", otherChecksum()));
    completePart(upload, right, 0, part -> part.putNull("checksum_sha256_base64"));
    completePart(upload, right, 0, part -> part.put("checksum_sha256_base64", "short"));
    completePart(upload, right, 1, part -> part.put("number", 3));
    completePart(upload, right, 1, part -> part.put("number", 1));
    completePart(upload, right, 1, part -> part.put("number", -1));
    complete(upload, right, body -> {
      reverse(body.put("id", "another-upload"));
      Upload.part(body, 0).put("checksum_etag", OTHER_ETAG).put("number", 7);
      Upload.part(body, 1).put("checksum_etag", OTHER_ETAG).putNull("checksum_sha256_base64");
    });
    context.files().uploaded(UUID.randomUUID().toString(), right);
  }

  /** Completes an upload whose parts were not sent, not announced with a checksum, or both. */
  static void partsWithoutChecksum(TestContext context) {
    Upload upload = Upload.begin(context, NewFile.withoutChecksum(new byte[] {1, 2, 3}));
    ObjectNode notSent = upload.add(upload.completion(), 0, OTHER_ETAG);
    complete(upload, notSent, body -> {});
    completePart(upload, notSent, 0, part -> part.put("checksum_sha256_base64", "short"));
    ObjectNode right = upload.sendAll();
    completePart(upload, right, 0, part -> part.put("checksum_sha256_base64", otherChecksum()));
    completePart(upload, right, 0, part -> part.put("checksum_sha256_base64", "short"));
    String checksum = Bytes.sha256(new byte[] {1, 2, 3});
    completePart(upload, right, 0, part -> part.put("checksum_sha256_base64", checksum));
  }

  /** Completes uploads whose parts have another size than was announced, or are too small. */
  static void sizesOfParts(TestContext context) {
    Upload upload = Upload.begin(context, NewFile.withoutChecksum(new byte[] {1, 2, 3}));
    for (byte[] bytes : List.of(new byte[] {1, 2}, new byte[] {1, 2, 3, 4}, new byte[0])) {
      String etag = Upload.etag(upload.send(0, bytes));
      complete(upload, upload.add(upload.completion(), 0, etag), body -> {});
    }
    byte[] content = Bytes.random(NewFile.MIN_PART_BYTES + 6, 2);
    Upload small = Upload.begin(
        context, NewFile.of("downloadable", content, NewFile.MIN_PART_BYTES - 1, true));
    complete(small, small.sendAll(), body -> {});
  }

  /** Completes an upload again: in the same way, in equal words, and with something else. */
  static void completedTwice(TestContext context) {
    Upload upload = twoParts(context);
    ObjectNode right = upload.sendAll();

    complete(upload, right, body -> {});
    complete(upload, right, body -> {});
    completePart(
        upload,
        right,
        0,
        part -> part.put("checksum_etag", part.path("checksum_etag").asText().replace("\"", "")));
    complete(upload, right, body -> body.put("id", "another-upload"));
    complete(upload, right, body -> body.put("path", "another/path"));
    complete(upload, right, body -> Upload.parts(body).remove(1));
    complete(upload, right, body -> Upload.parts(body).removeAll());
    completePart(upload, right, 0, part -> part.put("checksum_etag", OTHER_ETAG));
    completePart(upload, right, 0, part -> part.put("checksum_sha256_base64", "short"));
    complete(
        upload, right, body -> Upload.parts(body.put("id", "another-upload")).remove(1));
  }

  private static void complete(Upload upload, ObjectNode right, Consumer<ObjectNode> change) {
    ObjectNode body = right.deepCopy();
    change.accept(body);
    upload.complete(body);
  }

  private static void completePart(
      Upload upload, ObjectNode right, int index, Consumer<ObjectNode> change) {
    complete(upload, right, body -> change.accept(Upload.part(body, index)));
  }

  private static void reverse(ObjectNode body) {
    ArrayNode parts = Upload.parts(body);
    parts.add(parts.remove(0));
  }

  private static String otherChecksum() {
    return Bytes.sha256(new byte[] {9});
  }
}
