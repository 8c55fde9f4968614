package floe.contract.message;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/** Estimates how long the JSON of a value is, without writing it. */
final class JsonLength {
  private static final int PUNCTUATION = 2;

  private JsonLength() {}

  /** Returns whether the JSON of a value has about so many characters, or fewer. */
  static boolean isAtMost(JsonNode value, int maxChars) {
    int left = maxChars;
    Deque<JsonNode> open = new ArrayDeque<>();
    open.push(value);
    while (!open.isEmpty() && left >= 0) {
      JsonNode node = open.pop();
      left -= PUNCTUATION;
      if (node.size() > left) {
        return false;
      }
      if (node.isObject()) {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
          left -= field.getKey().length() + PUNCTUATION;
          open.push(field.getValue());
        }
      } else if (node.isArray()) {
        node.forEach(open::push);
      } else {
        left -= node.isBigInteger()
            ? node.bigIntegerValue().bitLength() / 3
            : node.asText().length();
      }
    }
    return left >= 0;
  }
}
