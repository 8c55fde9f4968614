package floe.contract.schema;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import java.util.regex.Pattern;

/**
 * The format {@code email}: a mailbox (RFC 5321, section 4.1.2) of at most 254 characters. Every
 * top-level domain is allowed, including the names that are reserved for tests and examples (RFC
 * 2606).
 */
final class EmailFormat implements Format {
  private static final int MAX_LENGTH = 254;
  private static final String ATOM = "[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+";
  private static final String LABEL = "[\\p{L}\\p{N}]([\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?";
  private static final Pattern PATTERN =
      Pattern.compile("(" + ATOM + "(\\." + ATOM + ")*+|\"([^\"\\\\\\p{Cntrl}]|\\\\[ -~])*+\")"
          + "@(" + LABEL + "(\\." + LABEL + ")*+|\\[[0-9A-Za-z:.]+])");

  @Override
  public String getName() {
    return "email";
  }

  @Override
  public boolean matches(ExecutionContext context, String value) {
    return value.length() <= MAX_LENGTH && PATTERN.matcher(value).matches();
  }
}
