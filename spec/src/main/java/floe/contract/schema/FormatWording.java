package floe.contract.schema;

import java.util.Map;
import java.util.regex.Pattern;

/** Describes a string that does not match the keyword {@code format}. */
final class FormatWording {
  private static final Pattern UUID = Pattern.compile(
      "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

  FaultText describe(String format, String value) {
    return switch (format) {
      case Uuid4Format.NAME ->
        UUID.matcher(value).matches()
            ? new FaultText(
                "uuid_version", "UUID version 4 expected", Map.of("expected_version", 4))
            : parsing("uuid_parsing", "Input should be a valid UUID, ", uuidProblem(value));
      case "uuid" -> parsing("uuid_parsing", "Input should be a valid UUID, ", uuidProblem(value));
      case "date-time" ->
        parsing(
            "datetime_parsing",
            "Input should be a valid datetime, ",
            "not a date and time of RFC 3339");
      case "date" ->
        parsing("date_parsing", "Input should be a valid date, ", "not a full-date of RFC 3339");
      case "uri" ->
        parsing("url_parsing", "Input should be a valid URL, ", "not a URI of RFC 3986");
      default -> parsing("value_error", "Value error, ", "not a valid " + format);
    };
  }

  private static FaultText parsing(String type, String before, String error) {
    return new FaultText(type, before + error, Map.of("error", error));
  }

  private static String uuidProblem(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c != '-' && (c > 'f' || Character.digit(c, 16) < 0)) {
        return "invalid character: expected a hexadecimal digit or a hyphen at " + (i + 1);
      }
    }
    int digits = value.replace("-", "").length();
    return digits == 32
        ? "invalid group length: expected groups of 8, 4, 4, 4 and 12"
        : "invalid length: expected 32 hexadecimal digits, found " + digits;
  }
}
