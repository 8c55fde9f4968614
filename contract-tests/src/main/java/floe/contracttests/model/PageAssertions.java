package floe.contracttests.model;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.JsonNodes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads a list page by page, and compares it with what has to be on the pages. */
final class PageAssertions {
  private static final List<Integer> LIMITS = List.of(10, 1, 2, 3, 100, 7);

  private PageAssertions() {}

  /**
   * Insists that the pages hold exactly these items in this order, and that their counts are right.
   *
   * @param pick which page size is used
   * @param list asks for a page, given names and values of its query
   */
  static void check(List<JsonNode> expected, int pick, Function<List<String>, Exchange> list) {
    int limit = LIMITS.get(Math.floorMod(pick, LIMITS.size()));
    int pages = (expected.size() + limit - 1) / limit;
    for (int page = 1; page <= pages + 1; page++) {
      int from = Math.min(expected.size(), (page - 1) * limit);
      int to = Math.min(expected.size(), from + limit);
      JsonMatcher.expect(
          body(expected.subList(from, to), expected.size(), pages), ask(list, page, limit));
    }
  }

  private static Exchange ask(Function<List<String>, Exchange> list, int page, int limit) {
    List<String> query = new ArrayList<>();
    if (page > 1) {
      query.addAll(List.of("page", Integer.toString(page)));
    }
    if (limit != 10) {
      query.addAll(List.of("limit", Integer.toString(limit)));
    }
    return StateMachineRun.expect(200, list.apply(query));
  }

  private static JsonNode body(List<JsonNode> items, int total, int pages) {
    var body = JsonNodes.object();
    body.putArray("items").addAll(items);
    body.putObject("pagination").put("total_count", total).put("max_page", pages);
    return body;
  }

  /** Reads all the items of a list, and insists on its counts. */
  static List<JsonNode> read(int total, int pick, Function<List<String>, Exchange> list) {
    int limit = LIMITS.get(Math.floorMod(pick, LIMITS.size()));
    int pages = (total + limit - 1) / limit;
    List<JsonNode> items = new ArrayList<>();
    for (int page = 1; page <= pages + 1; page++) {
      Exchange answer = ask(list, page, limit);
      StateMachineRun.insist(
          answer.at("/pagination/total_count").asInt() == total,
          answer,
          "total_count is not " + total);
      StateMachineRun.insist(
          answer.at("/pagination/max_page").asInt() == pages, answer, "max_page is not " + pages);
      int size = Math.min(limit, Math.max(0, total - (page - 1) * limit));
      StateMachineRun.insist(
          answer.at("/items").size() == size,
          answer,
          "page %d does not hold %d items".formatted(page, size));
      answer.at("/items").forEach(items::add);
    }
    return items;
  }
}
