package floe.contracttests.check;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contracttests.check.Invariant.Seen;
import java.util.ArrayList;
import java.util.List;

/** Finds the files in an answer, whatever the operation. */
final class AnsweredFiles {

  private AnsweredFiles() {}

  /** Returns every file of a successful answer, in order. */
  static List<JsonNode> of(Seen seen) {
    if (seen.exchange().status() / 100 != 2) {
      return List.of();
    }
    JsonNode body = seen.exchange().json();
    List<JsonNode> files = new ArrayList<>();
    switch (seen.operation()) {
      case "files:create", "files:uploaded", "files:update", "files:download" -> files.add(body);
      case "files:list" -> body.path("items").forEach(files::add);
      case "customer_portal:downloadables:list" ->
        body.path("items").forEach(item -> files.add(item.path("file")));
      default -> {}
    }
    return files;
  }
}
