package floe.contract;

import com.networknt.schema.regex.JDKRegularExpressionFactory;
import com.networknt.schema.regex.RegularExpression;
import com.networknt.schema.regex.RegularExpressionFactory;
import java.util.regex.PatternSyntaxException;

/** Compiles patterns; one that Java's engine cannot read refuses nothing, so that the rest of a foreign document works. */
final class Patterns implements RegularExpressionFactory {

  @Override
  public RegularExpression getRegularExpression(String regex) {
    try {
      return JDKRegularExpressionFactory.getInstance().getRegularExpression(regex);
    } catch (PatternSyntaxException e) {
      return value -> true;
    }
  }
}
