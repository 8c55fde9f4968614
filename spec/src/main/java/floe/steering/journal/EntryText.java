package floe.steering.journal;

/** Makes what clients sent fit for an entry: masked, and of a bounded length. */
public final class EntryText {

  private static final int MAX_PATH = 2_048;
  private static final int MAX_QUERY = 4_096;
  private static final int MAX_CANONICAL_REQUEST = 8_192;
  private static final int MAX_TEXT = 500;
  private static final int MAX_METHOD = 20;

  /** How much of a text is looked at, so that no client decides how long masking takes. */
  private static final int MAX_MASKED = 16_384;

  private EntryText() {}

  /** Returns the name of a method. */
  public static String method(String method) {
    return cut(text(method), MAX_METHOD);
  }

  /** Returns a percent-encoded path. */
  public static String path(String path) {
    return cut(SecretMask.path(cut(path, MAX_MASKED)), MAX_PATH);
  }

  /** Returns a percent-encoded query. */
  public static String query(String query) {
    return cut(SecretMask.query(cut(query, MAX_MASKED)), MAX_QUERY);
  }

  static String canonicalRequest(String text) {
    return cut(SecretMask.text(cut(text, MAX_MASKED)), MAX_CANONICAL_REQUEST);
  }

  /** Returns any text. */
  public static String text(String text) {
    return cut(SecretMask.text(cut(text, MAX_MASKED)), MAX_TEXT);
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }
}
