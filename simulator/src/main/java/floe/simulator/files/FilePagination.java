package floe.simulator.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Divides a list into pages as the files API does. */
final class FilePagination {
  private static final int DEFAULT_LIMIT = 10;
  private static final int MAX_LIMIT = 100;

  private FilePagination() {}

  /** Returns the body with the page that the query asks for, and the counters of the whole list. */
  static <T> ObjectNode page(
      List<T> all, Map<String, List<String>> query, Function<T, JsonNode> serialize) {
    long limit = Math.min(MAX_LIMIT, lastValue(query, "limit", DEFAULT_LIMIT));
    long page = lastValue(query, "page", 1);
    ObjectNode body = FilesResponses.JSON.objectNode();
    ArrayNode items = body.putArray("items");
    all.stream()
        .skip(Math.multiplyExact(Math.min(page - 1, Integer.MAX_VALUE), limit))
        .limit(limit)
        .forEach(item -> items.add(serialize.apply(item)));
    body.putObject("pagination")
        .put("total_count", all.size())
        .put("max_page", (all.size() + limit - 1) / limit);
    return body;
  }

  private static long lastValue(Map<String, List<String>> query, String name, long defaultValue) {
    List<String> values = query.getOrDefault(name, List.of());
    return values.isEmpty()
        ? defaultValue
        : Long.parseLong(values.get(values.size() - 1).strip());
  }
}
