package floe.contracttests.model;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contracttests.check.ExchangeAssertions;
import floe.contracttests.client.Exchange;
import floe.contracttests.client.JsonNodes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads a list page by page, and compares it with what has to be on the pages. */
public final class PageAssertions {
  private PageAssertions() {}

  /**
   * Checks that the pages hold exactly these items in this order, and that their counts are right.
   *
   * @param list requests a page, given names and values of its query
   */
  public static void check(
      List<JsonNode> expected, PageLimit limit, Function<List<String>, Exchange> list) {
    int size = limit.items();
    int pages = pages(expected.size(), limit);
    for (int page = 1; page <= pages + 1; page++) {
      int from = Math.min(expected.size(), (page - 1) * size);
      int to = Math.min(expected.size(), from + size);
      JsonMatcher.expect(
          body(expected.subList(from, to), expected.size(), pages), request(list, page, limit));
    }
  }

  /**
   * Returns the items of all pages, and checks the pages' counts.
   *
   * @param total how many items there have to be
   * @param list requests a page, given names and values of its query
   */
  public static List<JsonNode> read(
      int total, PageLimit limit, Function<List<String>, Exchange> list) {
    int pages = pages(total, limit);
    List<JsonNode> items = new ArrayList<>();
    for (int page = 1; page <= pages + 1; page++) {
      Exchange response = request(list, page, limit);
      ExchangeAssertions.assertThat(
          response.at("/pagination/total_count").asInt() == total,
          response,
          "total_count is not " + total);
      ExchangeAssertions.assertThat(
          response.at("/pagination/max_page").asInt() == pages,
          response,
          "max_page is not " + pages);
      int size = Math.min(limit.items(), Math.max(0, total - (page - 1) * limit.items()));
      ExchangeAssertions.assertThat(
          response.at("/items").size() == size,
          response,
          "page %d does not hold %d items".formatted(page, size));
      response.at("/items").forEach(items::add);
    }
    return items;
  }

  private static int pages(int total, PageLimit limit) {
    return (total + limit.items() - 1) / limit.items();
  }

  private static Exchange request(
      Function<List<String>, Exchange> list, int page, PageLimit limit) {
    List<String> query = new ArrayList<>();
    if (page > 1) {
      query.addAll(List.of("page", Integer.toString(page)));
    }
    if (limit != PageLimit.DEFAULT) {
      query.addAll(List.of("limit", Integer.toString(limit.items())));
    }
    return ExchangeAssertions.assertStatus(200, list.apply(query));
  }

  private static JsonNode body(List<JsonNode> items, int total, int pages) {
    var body = JsonNodes.object();
    body.putArray("items").addAll(items);
    body.putObject("pagination").put("total_count", total).put("max_page", pages);
    return body;
  }
}
