package floe.contract.schema;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import java.util.regex.Pattern;

/**
 * The format {@code uuid4}: a UUID of version 4 (RFC 9562, section 5.4) with hyphens, in upper or
 * lower case.
 */
final class Uuid4Format implements Format {
  static final String NAME = "uuid4";

  private static final Pattern PATTERN = Pattern.compile(
      "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-4[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}");

  @Override
  public String getName() {
    return NAME;
  }

  @Override
  public boolean matches(ExecutionContext context, String value) {
    return PATTERN.matcher(value).matches();
  }
}
