package floe.contracttests.differential;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contracttests.client.Exchange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;

/** An exchange as text in which only what the contract settles is left. */
final class NormalizedExchange {
  private static final String PORTAL = "/v1/customer-portal/downloadables";
  private static final List<String> HEADERS = List.of(
      "Content-Type",
      "Polar-Version",
      "X-Polar-Sandbox",
      "WWW-Authenticate",
      "Retry-After",
      "Location");

  private NormalizedExchange() {}

  static String of(Exchange exchange, ValueNormalizer symbols) {
    String request = exchange.toString().replaceFirst(PORTAL + "/[^ ]+", PORTAL + "/<link>");
    StringBuilder text = new StringBuilder(request).append('\n');
    boolean api = exchange.request().path().startsWith("/v1/")
        || exchange.request().path().startsWith("/sandbox/");
    if (api) {
      HEADERS.forEach(name -> exchange
          .header(name)
          .ifPresent(value ->
              text.append(name).append(": ").append(header(name, value)).append('\n')));
      flatten(
          "",
          exchange.request().path().startsWith(PORTAL)
              ? sorted(exchange.json(), symbols)
              : exchange.json(),
          text);
    }
    return symbols.replace(api ? text.toString() : store(exchange));
  }

  /** Downloadables in an order that does not depend on their ids. */
  private static JsonNode sorted(JsonNode page, ValueNormalizer symbols) {
    if (!(page instanceof ObjectNode object) || !page.path("items").isArray()) {
      return page;
    }
    List<JsonNode> items = new ArrayList<>();
    page.path("items").forEach(items::add);
    items.sort(
        Comparator.comparing(item -> symbols.replace(item.path("benefit_id").asText())
            + symbols.replace(item.at("/file/id").asText())));
    ObjectNode copy = object.deepCopy();
    copy.putArray("items").addAll(items);
    return copy;
  }

  private static String header(String name, String value) {
    return name.equals("WWW-Authenticate")
        ? value.replaceAll("error_description=\"[^\"]*\"", "")
        : value;
  }

  /** What a store says in its own words is its own affair. */
  private static String store(Exchange exchange) {
    return exchange.request().method() + " at the store -> " + exchange.status() / 100 + "xx";
  }

  /** One line a value, by name; the words of messages are left open. */
  private static void flatten(String place, JsonNode node, StringBuilder text) {
    if (node.isObject()) {
      TreeMap<String, JsonNode> members = new TreeMap<>();
      node.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
      members.forEach((name, value) -> flatten(place + "/" + name, value, text));
    } else if (node.isArray() && !node.isEmpty()) {
      Iterator<JsonNode> items = node.iterator();
      for (int i = 0; items.hasNext(); i++) {
        flatten(place + "/" + i, items.next(), text);
      }
    } else if (!place.matches(
            ".*/(msg|error_description|detail|input|error|storage_version|slug)(/.*)?")
        || place.equals("/error")) {
      text.append(place).append(" = ").append(node).append('\n');
    }
  }
}
