package floe.contracttests.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.POJONode;
import floe.contracttests.client.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Compares an answer with what is expected of it, where some values are open within bounds. */
final class JsonMatcher {
  private static final int SHOWN_CHARACTERS = 200;

  private JsonMatcher() {}

  /** A value that the contract leaves open, but not altogether. */
  private record Open(String meaning, Predicate<JsonNode> test) {}

  /** A placeholder for any value that passes the test. */
  static JsonNode open(String meaning, Predicate<JsonNode> test) {
    return JsonNodeFactory.instance.pojoNode(new Open(meaning, test));
  }

  /**
   * Insists that a body is as expected, field for field.
   *
   * @throws ModelMismatchError that names every difference
   */
  static void expect(JsonNode expected, Exchange exchange) {
    expect(expected, exchange.json(), exchange.toString());
  }

  /** The same for a part of a body, which messages call by the given name. */
  static void expect(JsonNode expected, JsonNode actual, String what) {
    List<String> differences = new ArrayList<>();
    compare(expected, actual, "", differences);
    if (!differences.isEmpty()) {
      throw new ModelMismatchError(what + "\n  " + String.join("\n  ", differences));
    }
  }

  private static void compare(
      JsonNode expected, JsonNode actual, String place, List<String> differences) {
    if (expected instanceof POJONode pojo && pojo.getPojo() instanceof Open open) {
      if (!open.test().test(actual)) {
        differences.add("%s is %s, expected %s".formatted(place, shown(actual), open.meaning()));
      }
    } else if (expected.isObject() && actual.isObject()) {
      Set<String> names = new TreeSet<>();
      expected.fieldNames().forEachRemaining(names::add);
      actual.fieldNames().forEachRemaining(names::add);
      names.forEach(
          name -> compare(expected.path(name), actual.path(name), place + "/" + name, differences));
    } else if (expected.isArray() && actual.isArray() && expected.size() == actual.size()) {
      for (int i = 0; i < expected.size(); i++) {
        compare(expected.path(i), actual.path(i), place + "/" + i, differences);
      }
    } else if (!same(expected, actual)) {
      differences.add("%s is %s, expected %s".formatted(place, shown(actual), shown(expected)));
    }
  }

  private static boolean same(JsonNode expected, JsonNode actual) {
    boolean numbers = expected.isNumber() && actual.isNumber();
    return numbers
        ? expected.decimalValue().compareTo(actual.decimalValue()) == 0
        : expected.equals(actual);
  }

  private static String shown(JsonNode node) {
    String text = node.isMissingNode() ? "absent" : node.toString();
    return text.length() > SHOWN_CHARACTERS ? text.substring(0, SHOWN_CHARACTERS) + "…" : text;
  }
}
