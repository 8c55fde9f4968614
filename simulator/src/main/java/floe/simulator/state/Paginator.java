package floe.simulator.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contract.Operation;
import floe.contract.document.ParameterSpec;
import floe.simulator.response.ValidatedRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Filters a list, selects the page that the query asks for, and updates the counters in the body.
 *
 * <p>It is for documents of any API, which name and count their pages in their own ways; the pages
 * of the files API are counted by {@link floe.files.PageRequest}.
 */
final class Paginator {
  private static final Set<String> SIZE_PARAMETERS =
      Set.of("limit", "per_page", "page_size", "pagesize", "perpage", "size", "maxresults");
  private static final int DEFAULT_SIZE = 10;
  private static final int MAX_SIZE = 100;

  private Paginator() {}

  /**
   * Returns the array of a list's body: the body itself or its only array of objects; empty when
   * there is none.
   */
  static Optional<ArrayNode> itemsOf(JsonNode body) {
    if (body instanceof ArrayNode array) {
      return Optional.of(array);
    }
    List<ArrayNode> arrays = new ArrayList<>();
    body.forEach(value -> {
      if (value instanceof ArrayNode array && (array.isEmpty() || array.get(0).isObject())) {
        arrays.add(array);
      }
    });
    return arrays.size() == 1 ? Optional.of(arrays.get(0)) : Optional.empty();
  }

  /** Puts the page that the query asks for into the body. */
  static void fillPage(
      JsonNode body, ArrayNode target, List<? extends JsonNode> all, ValidatedRequest request) {
    Map<String, List<String>> query = request.received().message().query();
    List<? extends JsonNode> matching = all.stream()
        .filter(item -> matchesFilters(item, request.plan().operation(), query))
        .toList();
    long size = size(request.plan().operation(), query);
    long page = Math.max(1, number(query, "page", 1));
    long offset = query.containsKey("offset")
        ? Math.max(0, Math.min(number(query, "offset", 0), Long.MAX_VALUE - size))
        : Math.min(page - 1, Long.MAX_VALUE / size - 1) * size;
    target.removeAll();
    matching.stream().skip(offset).limit(size).forEach(target::add);
    if (body instanceof ObjectNode object) {
      updateCounters(object, matching.size(), size, page, offset + size < matching.size());
      object.forEach(inner -> {
        if (inner instanceof ObjectNode envelope) {
          updateCounters(envelope, matching.size(), size, page, offset + size < matching.size());
        }
      });
    }
  }

  private static long size(Operation operation, Map<String, List<String>> query) {
    for (ParameterSpec parameter : operation.parameters()) {
      if (SIZE_PARAMETERS.contains(parameter.name().toLowerCase(Locale.ROOT))
          && query.containsKey(parameter.name())) {
        return Math.max(1, Math.min(MAX_SIZE, number(query, parameter.name(), DEFAULT_SIZE)));
      }
    }
    return operation.parameters().stream()
            .anyMatch(
                parameter -> SIZE_PARAMETERS.contains(parameter.name().toLowerCase(Locale.ROOT)))
        ? DEFAULT_SIZE
        : MAX_SIZE;
  }

  private static long number(Map<String, List<String>> query, String name, long defaultValue) {
    List<String> values = query.getOrDefault(name, List.of());
    try {
      return values.isEmpty() ? defaultValue : Long.parseLong(values.get(values.size() - 1));
    } catch (NumberFormatException e) {
      return defaultValue;
    }
  }

  /** A query parameter with the name of a field, or its plural, is a filter. */
  private static boolean matchesFilters(
      JsonNode item, Operation operation, Map<String, List<String>> query) {
    for (ParameterSpec parameter : operation.parameters()) {
      String name = parameter.name();
      List<String> accepted = query.getOrDefault(name, List.of());
      String field =
          item.has(name) ? name : name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
      JsonNode actual = item.path(field);
      boolean scalar = actual.isTextual() || actual.isNumber() || actual.isBoolean();
      if (!accepted.isEmpty()
          && scalar
          && accepted.stream().noneMatch(value -> value.equalsIgnoreCase(actual.asText()))) {
        return false;
      }
    }
    return true;
  }

  private static void updateCounters(
      ObjectNode object, int total, long size, long page, boolean more) {
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      JsonNode value = field.getValue();
      String name = field.getKey().toLowerCase(Locale.ROOT).replace("_", "");
      if (value.isIntegralNumber()) {
        switch (name) {
          case "total", "totalcount", "count", "totalitems", "totalresults" ->
            object.put(field.getKey(), total);
          case "maxpage", "totalpages", "pages", "lastpage", "pagecount" ->
            object.put(field.getKey(), (total + size - 1) / size);
          case "page", "currentpage" -> object.put(field.getKey(), page);
          case "limit", "perpage", "pagesize" -> object.put(field.getKey(), size);
          default -> {} // not a counter
        }
      } else if (value.isBoolean() && name.startsWith("hasmore")) {
        object.put(field.getKey(), more);
      }
    }
  }
}
