package floe.contracttests.model.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contracttests.context.Bytes;
import floe.contracttests.model.FileContent;
import floe.contracttests.model.FileModel;
import java.util.function.Consumer;

/** Tries to complete an open upload with something that is not so. */
public record CompleteUploadWrongly(FileRef file, Mistake mistake) implements FileCommand {

  /** What is wrong with the request. */
  @SuppressWarnings("ImmutableEnumChecker") // the changes have no state
  public enum Mistake {
    WRONG_ETAG(
        "parts",
        body -> firstPart(body).put("checksum_etag", "\"00000000000000000000000000000000\"")),
    /** Of a part that was announced with its checksum. */
    WRONG_CHECKSUM(
        "parts",
        body ->
            firstPart(body).put("checksum_sha256_base64", Bytes.sha256(FileContent.utf8("other")))),
    WRONG_PATH("path", body -> body.put("path", body.path("path").asText() + "x")),
    WRONG_UPLOAD_ID("id", body -> body.put("id", "another-upload")),
    NO_PARTS("parts", body -> parts(body).removeAll()),
    UNKNOWN_PART_NUMBER("parts", body -> firstPart(body).put("number", 77)),
    REPEATED_PART("parts", body -> parts(body).add(firstPart(body).deepCopy())),
    /** The second part before the first; a file of one part gets a second that it has not. */
    PARTS_IN_WRONG_ORDER("parts", Mistake::reorder);

    private final String field;
    private final Consumer<ObjectNode> change;

    Mistake(String field, Consumer<ObjectNode> change) {
      this.field = field;
      this.change = change;
    }

    private static ArrayNode parts(ObjectNode body) {
      return (ArrayNode) body.path("parts");
    }

    private static ObjectNode firstPart(ObjectNode body) {
      return (ObjectNode) parts(body).path(0);
    }

    private static void reorder(ObjectNode body) {
      ArrayNode parts = parts(body);
      if (parts.size() == 1) {
        parts
            .addObject()
            .put("number", 2)
            .put("checksum_etag", "\"0\"")
            .putNull("checksum_sha256_base64");
      }
      JsonNode first = parts.remove(0);
      parts.add(first);
    }
  }

  @Override
  public boolean canActOn(FileModel candidate) {
    boolean verifiable = mistake != Mistake.WRONG_CHECKSUM || candidate.upload().hasPartChecksums();
    return !candidate.isDeleted() && !candidate.isUploaded() && verifiable;
  }

  @Override
  public void run(StateMachineRun run, FileModel target) {
    ObjectNode body = target.upload().completion();
    mistake.change.accept(body);
    CompleteUpload.expectRefused(mistake.field, run.context().files().uploaded(target.id(), body));
  }
}
