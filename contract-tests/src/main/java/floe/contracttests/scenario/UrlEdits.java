package floe.contracttests.scenario;

import java.util.ArrayList;
import java.util.List;

/** Changes the query of a presigned URL. */
final class UrlEdits {

  private UrlEdits() {}

  /**
   * Returns the URL with another value of a parameter.
   *
   * @param parameter name and value, percent-encoded
   * @throws IllegalArgumentException when the URL does not have the parameter, or has the same
   *     value
   */
  static String with(String url, String parameter) {
    List<String> query = query(url);
    String name = parameter.substring(0, parameter.indexOf('=') + 1);
    if (query.contains(parameter) || query.stream().noneMatch(found -> found.startsWith(name))) {
      throw new IllegalArgumentException("nothing to change: " + name);
    }
    return plain(url) + "?"
        + String.join(
            "&",
            query.stream().map(old -> old.startsWith(name) ? parameter : old).toList());
  }

  /** Returns the URL without a parameter. */
  static String without(String url, String name) {
    List<String> query = new ArrayList<>(query(url));
    if (!query.removeIf(found -> found.startsWith(name + "="))) {
      throw new IllegalArgumentException("nothing to leave out: " + name);
    }
    return plain(url) + "?" + String.join("&", query);
  }

  /** Returns the URL without its query. */
  static String plain(String url) {
    return url.substring(0, url.indexOf('?'));
  }

  /** Returns the names of the query's parameters. */
  static List<String> names(String url) {
    return query(url).stream().map(parameter -> parameter.replaceAll("=.*", "")).toList();
  }

  private static List<String> query(String url) {
    return List.of(url.substring(url.indexOf('?') + 1).split("&", -1));
  }
}
