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

/**
 * Compares JSON with what is expected of it. The contract leaves some values open; placeholders
 * stand for these, each with a test that the value has to pass.
 */
public final class JsonMatcher {
  private static final int SHOWN_CHARACTERS = 200;

  private JsonMatcher() {}

  private record Placeholder(String meaning, Predicate<JsonNode> test) {}

  /**
   * Returns a placeholder for any value that passes the test.
   *
   * @param meaning what the value should be, for messages
   */
  public static JsonNode matching(String meaning, Predicate<JsonNode> test) {
    return JsonNodeFactory.instance.pojoNode(new Placeholder(meaning, test));
  }

  /**
   * Checks that a response's body is as expected, field by field.
   *
   * @throws ModelMismatchError that names every difference
   */
  public static void expect(JsonNode expected, Exchange exchange) {
    expect(expected, exchange.json(), exchange.toString());
  }

  /**
   * Checks that a part of a body is as expected, field by field.
   *
   * @param what what messages call it
   * @throws ModelMismatchError that names every difference
   */
  public static void expect(JsonNode expected, JsonNode actual, String what) {
    List<String> differences = new ArrayList<>();
    compare(expected, actual, "", differences);
    if (!differences.isEmpty()) {
      throw new ModelMismatchError(what + "\n  " + String.join("\n  ", differences));
    }
  }

  private static void compare(
      JsonNode expected, JsonNode actual, String place, List<String> differences) {
    if (expected instanceof POJONode pojo && pojo.getPojo() instanceof Placeholder placeholder) {
      if (!placeholder.test().test(actual)) {
        differences.add(
            "%s is %s, expected %s".formatted(place, shown(actual), placeholder.meaning()));
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
