package floe.contracttests.model.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contracttests.client.JsonNodes;
import floe.contracttests.model.DownloadableModel;
import floe.contracttests.model.GrantModel;
import floe.contracttests.model.JsonMatcher;
import floe.contracttests.model.ModelMismatchError;
import floe.contracttests.model.WorldModel;
import floe.contracttests.model.WorldModel.Link;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Checks the downloadables that were listed.
 *
 * @param linkPrefix how every download link begins
 */
record ListDownloadablesPostcondition(WorldModel model, String linkPrefix) {

  /**
   * Checks that the items are the expected ones, what was granted last first, and returns their
   * links. A file may be granted more than once, and keeps the id that it had before. What was
   * granted at once comes in any order, so the links are returned in the model's, without those of
   * which it is open whose they are.
   */
  List<Link> check(List<DownloadableModel> expected, List<JsonNode> items) {
    List<DownloadableModel> remaining = new ArrayList<>(expected);
    List<Link> links = new ArrayList<>();
    int previous = Integer.MAX_VALUE;
    for (JsonNode item : items) {
      DownloadableModel found = match(remaining, item)
          .orElseThrow(() -> new ModelMismatchError(
              "file " + item.at("/file/id").asText() + " is listed and should not be, or twice"));
      remaining.remove(found);
      JsonMatcher.expect(
          expectedItem(found, item), item, "downloadable " + item.path("id").asText());
      boolean isCertain = expected.stream().noneMatch(other -> areAlike(other, found));
      if (found.position() > previous) {
        throw new ModelMismatchError("downloadables are not listed newest first");
      }
      previous = found.position();
      if (isCertain) {
        found.learn(item.path("id").asText());
        links.add(new Link(item.at("/file/download/url").asText(), found));
      }
    }
    List<GrantModel> grants = model.grants();
    links.sort(
        Comparator.comparing((Link link) -> grants.indexOf(link.downloadable().grant()))
            .thenComparing(link -> model.files().indexOf(link.downloadable().file())));
    return links;
  }

  /** Returns the downloadable of an item's id, or else the newest whose id is not known yet. */
  private static Optional<DownloadableModel> match(List<DownloadableModel> all, JsonNode item) {
    String id = item.path("id").asText();
    return all.stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .or(() -> all.stream()
            .filter(one -> one.id().isEmpty() && isOf(one, item))
            .max(Comparator.comparingInt(DownloadableModel::position)));
  }

  /**
   * Returns whether an item can be of both: the same file, granted to the customer and to the
   * member at once by a change of the benefit.
   */
  private static boolean areAlike(DownloadableModel one, DownloadableModel other) {
    return one != other
        && one.id().isEmpty()
        && other.id().isEmpty()
        && one.file() == other.file()
        && one.position() == other.position();
  }

  private static boolean isOf(DownloadableModel downloadable, JsonNode item) {
    return item.path("benefit_id")
            .asText()
            .equals(downloadable.grant().benefit().id())
        && item.at("/file/id").asText().equals(downloadable.file().id());
  }

  private ObjectNode expectedItem(DownloadableModel downloadable, JsonNode item) {
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
