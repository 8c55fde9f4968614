package floe.contracttests.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contracttests.client.Exchange;
import floe.contracttests.context.TestContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Looks up what the customer and the members of a world may download. */
record DownloadableReader(TestContext context) {

  /** Returns the ids of the customer's downloadables by the ids of their files. */
  Map<String, String> idsByFile() {
    return idsByFile(context.world().customer().token());
  }

  /** Returns the ids of the downloadables of a session by the ids of their files. */
  Map<String, String> idsByFile(String token) {
    Map<String, String> ids = new LinkedHashMap<>();
    for (JsonNode item : context.downloadables().as(token).list().at("/items")) {
      ids.put(item.at("/file/id").asText(), item.path("id").asText());
    }
    return ids;
  }

  /**
   * Returns the link to a file of the customer's.
   *
   * @throws AssertionError when the customer has none
   */
  String link(String fileId) {
    for (JsonNode item : context.downloadables().list().at("/items")) {
      if (item.at("/file/id").asText().equals(fileId)) {
        return item.at("/file/download/url").asText();
      }
    }
    throw new AssertionError("no downloadable of " + fileId);
  }

  /** Returns the ids of the files of listed downloadables, in their order. */
  static List<String> files(Exchange listed) {
    List<String> files = new ArrayList<>();
    listed.at("/items").forEach(item -> files.add(item.at("/file/id").asText()));
    return files;
  }
}
