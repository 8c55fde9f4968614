package floe.contract.document;

import floe.contract.text.UrlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One segment of a path with parameters in it, e.g. {@code {id}} or {@code {name}.json}.
 *
 * @param expression the whole segment as a regular expression, one group a parameter
 * @param pattern the same, compiled
 * @param names the parameters, in order
 */
public record SegmentTemplate(String expression, Pattern pattern, List<String> names) {
  private static final Pattern PARAMETER = Pattern.compile("\\{([^}]*)}");

  /** The expression of a segment that is one parameter. */
  private static final String WHOLE = "(.+)";

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

  public boolean matches(String segment) {
    return expression.equals(WHOLE)
        ? !segment.isEmpty()
        : pattern.matcher(segment).matches();
  }

  /** Puts the parameters' values into the map; false when the segment is another one. */
  boolean read(String segment, Map<String, String> values) {
    if (expression.equals(WHOLE)) { // as nearly all are
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

  /** Templates that match the same segments are the same, whatever they call their parameters. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SegmentTemplate template && template.expression.equals(expression);
  }

  @Override
  public int hashCode() {
    return expression.hashCode();
  }
}
