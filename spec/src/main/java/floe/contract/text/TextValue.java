package floe.contract.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Converts the text of a parameter to JSON values. A text that cannot be converted stays a string,
 * which the schema then refuses.
 */
public final class TextValue {
  private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]+");
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]+)?");
  private static final Set<String> TRUE = Set.of("true", "1", "t", "y", "yes", "on");
  private static final Set<String> FALSE = Set.of("false", "0", "f", "n", "no", "off");
  /** Integers with more digits are out of every range, so their exact value is not computed. */
  private static final int MAX_DIGITS = 100;

  private TextValue() {}

  /**
   * Returns every value that a text can mean; the string comes first if strings are allowed.
   *
   * @param types the allowed types of JSON Schema; empty when any type is allowed
   * @return at least one value
   */
  public static List<JsonNode> read(String text, Set<String> types) {
    List<JsonNode> values = new ArrayList<>();
    if (types.isEmpty() || types.contains("string")) {
      values.add(TextNode.valueOf(text));
    }
    boolean integer = INTEGER.matcher(text).matches();
    if (integer && (types.contains("integer") || types.contains("number"))) {
      values.add(integer(text));
    } else if (types.contains("number") && NUMBER.matcher(text).matches()) {
      values.add(JsonTree.finiteNumber(Double.parseDouble(text)));
    }
    String lower = text.toLowerCase(Locale.ROOT);
    if (types.contains("boolean") && (TRUE.contains(lower) || FALSE.contains(lower))) {
      values.add(BooleanNode.valueOf(TRUE.contains(lower)));
    }
    return values.isEmpty() ? List.of(TextNode.valueOf(text)) : values;
  }

  private static JsonNode integer(String text) {
    String digits = text.startsWith("+") ? text.substring(1) : text;
    BigInteger value = digits.length() <= MAX_DIGITS
        ? new BigInteger(digits)
        : BigInteger.TEN
            .pow(MAX_DIGITS)
            .multiply(BigInteger.valueOf(digits.startsWith("-") ? -1 : 1));
    return value.bitLength() < Long.SIZE
        ? JsonNodeFactory.instance.numberNode(value.longValue())
        : JsonNodeFactory.instance.numberNode(value);
  }
}
