package floe.contract.schema;

import com.networknt.schema.regex.JDKRegularExpressionFactory;
import com.networknt.schema.regex.RegularExpression;
import com.networknt.schema.regex.RegularExpressionFactory;
import floe.contract.concurrent.DeepStack;
import java.util.regex.PatternSyntaxException;

/**
 * Compiles patterns for Java's engine, which recurses: a long text may need more stack than the
 * caller has.
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
        return DeepStack.apart(() -> matchesAtLast(expression, text));
      }
    };
  }

  static boolean compiles(String regex) {
    try {
      JDKRegularExpressionFactory.getInstance().getRegularExpression(regex);
      return true;
    } catch (PatternSyntaxException e) {
      return false;
    }
  }

  private static boolean matchesAtLast(RegularExpression expression, String text) {
    try {
      return expression.matches(text);
    } catch (StackOverflowError e) {
      return false;
    }
  }
}
