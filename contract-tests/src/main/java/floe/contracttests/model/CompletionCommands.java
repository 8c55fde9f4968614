package floe.contracttests.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contracttests.client.Exchange;

/** What ends an upload, and what should not. */
final class CompletionCommands {
  private CompletionCommands() {}

  /** Completes an upload; again, if it is complete already. */
  static void complete(StateMachineRun walk, int pick, int form) {
    FileModel file = WorldModel.pick(walk.model().files(), pick).orElse(null);
    if (file == null) {
      return;
    }
    ObjectNode body = file.completion();
    if (form % 2 == 1) {
      stray(body);
    }
    Exchange answer = walk.scene().files().uploaded(file.id(), body);
    if (file.isDeleted()) {
      StateMachineRun.expectError(404, "ResourceNotFound", answer);
    } else if (!file.isSent()) {
      refuse(answer, "parts");
    } else {
      JsonMatcher.expect(file.expectedCompletion(), StateMachineRun.expect(200, answer));
      file.learn(answer.json());
    }
  }

  /** White space around an ETag, as a sloppy HTTP client leaves it. */
  private static void stray(ObjectNode body) {
    body.path("parts")
        .forEach(part -> ((ObjectNode) part)
            .put("checksum_etag", " " + part.path("checksum_etag").asText() + "\r"));
  }

  /** Tries to complete an upload with something that is not so. */
  static void completeWrongly(StateMachineRun walk, int pick, int form) {
    FileModel file = WorldModel.pick(walk.model().present(), pick).orElse(null);
    if (file == null || file.isUploaded()) {
      return;
    }
    ObjectNode body = file.completion();
    ArrayNode parts = (ArrayNode) body.path("parts");
    ObjectNode first = (ObjectNode) parts.path(0);
    String place = "parts";
    switch (Math.floorMod(form, 8)) {
      case 0 -> first.put("checksum_etag", "\"00000000000000000000000000000000\"");
      case 1 ->
        first.put(
            "checksum_sha256_base64",
            FileContent.base64(FileContent.sha256(FileContent.utf8("other"))));
      case 2 -> {
        body.put("path", body.path("path").asText() + "x");
        place = "path";
      }
      case 3 -> {
        body.put("id", "another-upload");
        place = "id";
      }
      case 4 -> parts.removeAll();
      case 5 -> first.put("number", 77);
      case 6 -> parts.add(first.deepCopy());
      default -> turnRound(parts);
    }
    boolean unverifiable = Math.floorMod(form, 8) == 1 && file.headers(0).isEmpty();
    if (!unverifiable) {
      refuse(walk.scene().files().uploaded(file.id(), body), place);
    }
  }

  private static void turnRound(ArrayNode parts) {
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

  private static void refuse(Exchange answer, String place) {
    StateMachineRun.expectError(422, "RequestValidationError", answer);
    boolean there = false;
    for (JsonNode fault : answer.at("/detail")) {
      there |= fault.at("/loc/0").asText().equals("body")
          && fault.at("/loc/1").asText().equals(place);
    }
    StateMachineRun.insist(there, answer, "no fault is located at body, " + place);
  }
}
