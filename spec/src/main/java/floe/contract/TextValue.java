package floe.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads one value from the text of a parameter; text that is no such value stays text, for the schema to refuse. */
final class TextValue {
  private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]+");
  private static final Pattern NUMBER = Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]+)?");
  private static final Set<String> TRUE = Set.of("true", "1", "t", "y", "yes", "on");
  private static final Set<String> FALSE = Set.of("false", "0", "f", "n", "no", "off");
  private static final int MAX_DIGITS = 100;

  private TextValue() {}

  /** Of several types text itself comes first, then the narrowest; no types mean any. */
  static JsonNode read(String text, Set<String> types) {
    if (types.isEmpty() || types.contains("string")) {
      return TextNode.valueOf(text);
    }
    if (types.contains("integer") && INTEGER.matcher(text).matches()) {
      return integer(text);
    }
    if (types.contains("number") && NUMBER.matcher(text).matches()) {
      return INTEGER.matcher(text).matches() ? integer(text) : number(text);
    }
    if (types.contains("boolean")) {
      String lower = text.toLowerCase(Locale.ROOT);
      if (TRUE.contains(lower) || FALSE.contains(lower)) {
        return BooleanNode.valueOf(TRUE.contains(lower));
      }
    }
    return TextNode.valueOf(text);
  }

  /** More digits than matter are not computed: the value is out of any range anyway. */
  private static JsonNode integer(String text) {
    String digits = text.startsWith("+") ? text.substring(1) : text;
    BigInteger value = digits.length() <= MAX_DIGITS
        ? new BigInteger(digits)
        : BigInteger.TEN.pow(MAX_DIGITS).multiply(BigInteger.valueOf(digits.startsWith("-") ? -1 : 1));
    return value.bitLength() < Long.SIZE
        ? JsonNodeFactory.instance.numberNode(value.longValue())
        : JsonNodeFactory.instance.numberNode(value);
  }

  private static JsonNode number(String text) {
    double value = Double.parseDouble(text);
    return DoubleNode.valueOf(Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, value)));
  }
}
