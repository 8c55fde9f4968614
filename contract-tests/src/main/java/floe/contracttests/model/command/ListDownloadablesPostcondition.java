package floe.contracttests.model.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.model.JsonMatcher;
import floe.contracttests.model.ModelMismatchError;
import floe.contracttests.model.WorldModel;
import floe.contracttests.model.WorldModel.Downloadable;
import floe.contracttests.model.WorldModel.Link;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Checks the downloadables that were listed.
 *
 * @param linkPrefix how every download link begins
 */
record ListDownloadablesPostcondition(WorldModel model, String linkPrefix) {

  /**
   * Checks that the items are the expected ones, the newest grant first, and returns their links. A
   * file may be granted more than once. The files of one grant come in any order, so the links are
   * returned in the model's.
   */
  List<Link> check(List<Downloadable> expected, List<JsonNode> items) {
    List<Downloadable> remaining = new ArrayList<>(expected);
    List<String> grantIds = model.grants().stream().map(WorldModel.Grant::id).toList();
    Set<String> ids = new HashSet<>();
    List<Link> links = new ArrayList<>();
    int previous = Integer.MAX_VALUE;
    for (JsonNode item : items) {
      Downloadable found = newestMatch(remaining, item)
          .filter(one -> ids.add(item.path("id").asText()))
          .orElseThrow(() -> new ModelMismatchError(
              "file " + item.at("/file/id").asText() + " is listed and should not be, or twice"));
      remaining.remove(found);
      JsonMatcher.expect(
          expectedItem(found, item), item, "downloadable " + item.path("id").asText());
      int position = grantIds.indexOf(found.grant().id());
      if (position > previous) {
        throw new ModelMismatchError("downloadables are not listed newest first");
      }
      previous = position;
      String url = item.at("/file/download/url").asText();
      links.add(new Link(url, found.file(), found.grant().id()));
    }
    links.sort(Comparator.comparing((Link link) -> grantIds.indexOf(link.grantId()))
        .thenComparing(link -> model.files().indexOf(link.file())));
    return links;
  }

  private static Optional<Downloadable> newestMatch(List<Downloadable> all, JsonNode item) {
    return all.stream()
        .filter(
            one -> item.path("benefit_id").asText().equals(one.grant().benefit().id())
                && item.at("/file/id").asText().equals(one.file().id()))
        .reduce((older, newer) -> newer);
  }

  private ObjectNode expectedItem(Downloadable downloadable, JsonNode item) {
    JsonNode url = JsonMatcher.matching(
        "a link of the portal",
        node ->
            node.asText().startsWith(linkPrefix) && node.asText().length() > linkPrefix.length());
    ObjectNode expected = JsonNodes.object();
    expected.set("id", item.path("id"));
    expected.put("benefit_id", downloadable.grant().benefit().id());
    expected.set("file", downloadable.file().expectedDownload(url));
    return expected;
  }
}
