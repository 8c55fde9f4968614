package floe.contracttests.differential;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.contract.Operation;
import floe.contracttests.check.Contracts;
import floe.contracttests.client.Exchange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An exchange as named values: the status, the headers that the contract declares, and every value
 * of the JSON body by its pointer.
 *
 * @param operation the operation's id; {@code store} for a presigned URL, {@code none} for a
 *     request that the contract does not know
 * @param request method and path
 * @param values what was answered, by {@code status}, {@code header Name} or JSON pointer
 */
record ExchangeFields(String operation, String request, SortedMap<String, String> values) {
  static final String STATUS = "status";

  private static final String PORTAL = "/v1/customer-portal/downloadables";
  private static final List<String> API_HEADERS = List.of(
      "Content-Type",
      "Polar-Version",
      "X-Polar-Sandbox",
      "WWW-Authenticate",
      "Retry-After",
      "Location");
  private static final List<String> STORE_HEADERS =
      List.of("Content-Type", "Content-Disposition", "ETag", "Content-Length");

  /** Returns the HTTP status. */
  String status() {
    return values.getOrDefault(STATUS, "");
  }

  /**
   * Returns the fields of an exchange.
   *
   * @param normalizer replaces the values that the contract leaves open
   */
  static ExchangeFields of(Exchange exchange, ValueNormalizer normalizer) {
    SortedMap<String, String> values = new TreeMap<>();
    values.put(STATUS, Integer.toString(exchange.status()));
    String path = exchange.request().path();
    if (!path.startsWith("/v1/") && !path.startsWith("/sandbox/")) {
      return ofStore(exchange, values);
    }
    for (String name : API_HEADERS) {
      exchange
          .header(name)
          .ifPresent(value -> values.put("header " + name, normalizer.normalize(value)));
    }
    if (exchange.status() == 422 && exchange.at("/detail").isArray()) {
      values.put("/error", exchange.at("/error").toString());
      exchange.at("/detail").forEach(fault -> addFault(fault, normalizer, values));
    } else if (!isJournal(exchange) && !isListOfWorlds(exchange)) {
      flatten("", sorted(exchange, normalizer), normalizer, values);
    }
    String operation =
        Contracts.get().operation(exchange.request()).map(Operation::id).orElse("none");
    String request =
        exchange.request().toString().replaceFirst(PORTAL + "/[^ ]+", PORTAL + "/<link>");
    return new ExchangeFields(operation, normalizer.normalize(request), values);
  }

  /**
   * Returns whether the body is a page of a journal. Steps of the store are in it that depend on
   * the store, and even on one server their order depends on who writes first; so pages end at
   * different entries. The scenarios check the entries of both engines.
   */
  private static boolean isJournal(Exchange exchange) {
    return exchange.status() == 200 && exchange.request().path().endsWith("/requests");
  }

  /**
   * Returns whether the body lists worlds. Those of other sequences are in it, and only the server
   * begins with a demo world. The scenarios check such lists of both engines.
   */
  private static boolean isListOfWorlds(Exchange exchange) {
    return exchange.status() == 200
        && exchange.request().method().equals("GET")
        && exchange.request().path().equals("/sandbox/worlds");
  }

  /**
   * Returns the fields of an exchange with the store, whose errors each store words as it likes.
   */
  private static ExchangeFields ofStore(Exchange exchange, SortedMap<String, String> values) {
    if (exchange.status() / 100 == 2) {
      for (String name : STORE_HEADERS) {
        exchange.header(name).ifPresent(value -> values.put("header " + name, value));
      }
    }
    return new ExchangeFields("store", exchange.request().method() + " presigned URL", values);
  }

  /** Adds a fault under its location and type, so that it is compared with its like. */
  private static void addFault(
      JsonNode fault, ValueNormalizer normalizer, SortedMap<String, String> values) {
    String type = fault.path("type").asText();
    List<String> location = new ArrayList<>();
    fault.path("loc").forEach(step -> location.add(normalizer.normalize(step.asText())));
    if (type.equals("json_invalid")) {
      // ids of another length move the place where the text stops being JSON
      location.remove(location.size() - 1);
    }
    String name = "fault " + type + " at " + String.join(".", location);
    while (values.containsKey(name + "/msg")) {
      name += " again";
    }
    for (String member : List.of("msg", "input", "ctx")) {
      flatten(name + "/" + member, fault.path(member), normalizer, values);
    }
  }

  /** Returns the body; downloadables are in an order that does not depend on their ids. */
  private static JsonNode sorted(Exchange exchange, ValueNormalizer normalizer) {
    JsonNode page = exchange.json();
    if (!exchange.request().path().startsWith(PORTAL)
        || !(page instanceof ObjectNode object)
        || !page.path("items").isArray()) {
      return page;
    }
    List<JsonNode> items = new ArrayList<>();
    page.path("items").forEach(items::add);
    items.sort(Comparator.comparing(
        item -> normalizer.normalize(item.path("benefit_id").asText())
            + normalizer.normalize(item.at("/file/id").asText())));
    ObjectNode copy = object.deepCopy();
    copy.putArray("items").addAll(items);
    return copy;
  }

  private static void flatten(
      String pointer, JsonNode node, ValueNormalizer normalizer, SortedMap<String, String> values) {
    if (node.isObject() && !node.isEmpty()) {
      // sorted, so that names are given in the same order whatever the order of the members
      TreeMap<String, JsonNode> members = new TreeMap<>();
      node.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
      members.forEach((name, value) ->
          flatten(pointer + "/" + normalizer.normalize(name), value, normalizer, values));
    } else if (node.isArray() && !node.isEmpty()) {
      for (int i = 0; i < node.size(); i++) {
        flatten(pointer + "/" + i, node.path(i), normalizer, values);
      }
    } else if (!node.isMissingNode()) {
      values.put(pointer, normalizer.normalize(pointer, node.toString()));
    }
  }
}
