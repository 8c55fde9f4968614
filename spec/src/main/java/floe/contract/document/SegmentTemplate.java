package floe.contract.document;

import floe.contract.text.UrlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A segment of a path template, e.g. {@code {id}} or {@code {name}.json}.
 *
 * @param expression the segment as a regular expression with a group for each parameter
 * @param pattern the compiled expression
 * @param names the names of the parameters, in order
 */
public record SegmentTemplate(String expression, Pattern pattern, List<String> names) {
  private static final Pattern PARAMETER = Pattern.compile("\\{([^}]*)}");

  /** The expression of a segment that consists of one parameter. */
  private static final String WHOLE = "(.+)";

  /** Creates a template from a declared segment. */
  public static SegmentTemplate of(String segment) {
    StringBuilder expression = new StringBuilder();
    List<String> names = new ArrayList<>();
    Matcher matcher = PARAMETER.matcher(segment);
    int from = 0;
    while (matcher.find()) {
      if (matcher.start() > from) {
        expression.append(Pattern.quote(UrlText.decode(segment.substring(from, matcher.start()))));
      }
      expression.append(WHOLE);
      names.add(matcher.group(1));
      from = matcher.end();
    }
    if (from < segment.length()) {
      expression.append(Pattern.quote(UrlText.decode(segment.substring(from))));
    }
    return new SegmentTemplate(
        expression.toString(), Pattern.compile(expression.toString(), Pattern.DOTALL), names);
  }

  /** Returns whether a percent-decoded segment matches. */
  public boolean matches(String segment) {
    return expression.equals(WHOLE)
        ? !segment.isEmpty()
        : pattern.matcher(segment).matches();
  }

  /** Puts the values of the parameters into the map and returns whether the segment matches. */
  boolean extract(String segment, Map<String, String> values) {
    if (expression.equals(WHOLE)) { // the usual case, without a regular expression
      values.put(names.get(0), segment);
      return !segment.isEmpty();
    }
    Matcher matcher = pattern.matcher(segment);
    if (!matcher.matches()) {
      return false;
    }
    for (int i = 0; i < names.size(); i++) {
      values.put(names.get(i), matcher.group(i + 1));
    }
    return true;
  }

  /**
   * Returns whether the templates match the same segments; the names of parameters do not matter.
   */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SegmentTemplate template && template.expression.equals(expression);
  }

  @Override
  public int hashCode() {
    return expression.hashCode();
  }
}
