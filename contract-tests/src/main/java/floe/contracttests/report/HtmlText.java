package floe.contracttests.report;

/** Text in HTML. */
final class HtmlText {
  private HtmlText() {}

  /** Returns a text in which nothing is markup. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("'", "&#39;")
        .replace("\"", "&quot;")
        .replace("\0", "␀");
  }
}
