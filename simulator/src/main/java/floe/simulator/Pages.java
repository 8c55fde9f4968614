package floe.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contract.Operation;
import floe.contract.document.ParameterSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Cuts a list into pages as the query asks, filters it, and makes the counters of the answer agree.
 */
final class Pages {
  private static final Set<String> SIZES =
      Set.of("limit", "per_page", "page_size", "pagesize", "perpage", "size", "maxresults");
  private static final int USUAL = 10;
  private static final int MOST = 100;

  private Pages() {}

  /**
   * The array of a list's body: the body itself, or its one array of objects; empty when it has
   * none.
   */
  static Optional<ArrayNode> items(JsonNode body) {
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

  /** Puts the page of the items that the query asks for into the body. */
  static void fill(JsonNode body, ArrayNode slot, List<? extends JsonNode> all, Exchange exchange) {
    Map<String, List<String>> query = exchange.call().message().query();
    List<? extends JsonNode> kept = all.stream()
        .filter(item -> passes(item, exchange.plan().operation(), query))
        .toList();
    long size = size(exchange.plan().operation(), query);
    long page = Math.max(1, number(query, "page", 1));
    long skip = query.containsKey("offset") ? number(query, "offset", 0) : (page - 1) * size;
    slot.removeAll();
    kept.stream().skip(skip).limit(size).forEach(slot::add);
    if (body instanceof ObjectNode object) {
      counters(object, kept.size(), size, page, skip + size < kept.size());
      object.forEach(inner -> {
        if (inner instanceof ObjectNode envelope) {
          counters(envelope, kept.size(), size, page, skip + size < kept.size());
        }
      });
    }
  }

  private static long size(Operation operation, Map<String, List<String>> query) {
    for (ParameterSpec parameter : operation.parameters()) {
      if (SIZES.contains(parameter.name().toLowerCase(Locale.ROOT))
          && query.containsKey(parameter.name())) {
        return Math.max(1, Math.min(MOST, number(query, parameter.name(), USUAL)));
      }
    }
    return operation.parameters().stream()
            .anyMatch(parameter -> SIZES.contains(parameter.name().toLowerCase(Locale.ROOT)))
        ? USUAL
        : MOST;
  }

  private static long number(Map<String, List<String>> query, String name, long otherwise) {
    List<String> values = query.getOrDefault(name, List.of());
    try {
      return values.isEmpty() ? otherwise : Long.parseLong(values.get(values.size() - 1));
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  /** A parameter that is called like a field of the items, or like many of them, is a filter. */
  private static boolean passes(
      JsonNode item, Operation operation, Map<String, List<String>> query) {
    for (ParameterSpec parameter : operation.parameters()) {
      String name = parameter.name();
      List<String> wanted = query.getOrDefault(name, List.of());
      String field =
          item.has(name) ? name : name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
      JsonNode actual = item.path(field);
      boolean scalar = actual.isTextual() || actual.isNumber() || actual.isBoolean();
      if (!wanted.isEmpty()
          && scalar
          && wanted.stream().noneMatch(value -> value.equalsIgnoreCase(actual.asText()))) {
        return false;
      }
    }
    return true;
  }

  private static void counters(ObjectNode object, int total, long size, long page, boolean more) {
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
          default -> {} // something else
        }
      } else if (value.isBoolean() && name.startsWith("hasmore")) {
        object.put(field.getKey(), more);
      }
    }
  }
}
