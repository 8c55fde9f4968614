package floe.control;

import floe.contract.text.UrlText;

/** Tells the paths of the control API from all others. */
public final class ControlPath {

  private static final String ROOT = "/sandbox";

  private ControlPath() {}

  /**
   * Returns whether a path is that of the control API or below it, declared or not. {@code /health}
   * is not: whatever watches a server must reach it.
   *
   * @param path without the query, percent-encoded or not; a path template will do as well
   */
  public static boolean matches(String path) {
    String decoded = UrlText.decode(path);
    int end = ROOT.length();
    return decoded.startsWith(ROOT) && (decoded.length() == end || decoded.charAt(end) == '/');
  }
}
