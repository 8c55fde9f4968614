package floe.contract.schema;

import com.networknt.schema.regex.JDKRegularExpressionFactory;
import com.networknt.schema.regex.RegularExpression;
import com.networknt.schema.regex.RegularExpressionFactory;
import floe.contract.concurrent.DeepStack;
import java.util.regex.PatternSyntaxException;

/**
 * Compiles the keyword {@code pattern} for the regular expressions of Java. Their engine is
 * recursive, so a match that overflows the stack of the caller is repeated with a larger stack.
 */
public final class SchemaPatterns implements RegularExpressionFactory {

  @Override
  public RegularExpression getRegularExpression(String regex) {
    RegularExpression expression =
        JDKRegularExpressionFactory.getInstance().getRegularExpression(regex);
    return text -> {
      try {
        return expression.matches(text);
      } catch (StackOverflowError e) {
        return DeepStack.runOnNewThread(() -> matchesOrFalse(expression, text));
      }
    };
  }

  /** Returns whether a text is a valid pattern. */
  static boolean compiles(String regex) {
    try {
      JDKRegularExpressionFactory.getInstance().getRegularExpression(regex);
      return true;
    } catch (PatternSyntaxException e) {
      return false;
    }
  }

  /** Returns whether a text matches; false when even the large stack overflows. */
  private static boolean matchesOrFalse(RegularExpression expression, String text) {
    try {
      return expression.matches(text);
    } catch (StackOverflowError e) {
      return false;
    }
  }
}
