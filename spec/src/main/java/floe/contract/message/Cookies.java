package floe.contract.message;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Parses {@code Cookie} headers (RFC 6265, section 4.2). */
public final class Cookies {
  private Cookies() {}

  /** Returns the values of the cookies by name; of cookies with the same name, the last is kept. */
  public static Map<String, List<String>> parse(List<String> headers) {
    Map<String, List<String>> cookies = new LinkedHashMap<>();
    for (String header : headers) {
      for (String pair : header.split(";", -1)) {
        int equals = pair.indexOf('=');
        if (equals > 0) {
          cookies.put(
              pair.substring(0, equals).strip(),
              List.of(pair.substring(equals + 1).strip()));
        }
      }
    }
    return cookies;
  }
}
