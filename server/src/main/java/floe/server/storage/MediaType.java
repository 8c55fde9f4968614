package floe.server.storage;

import java.util.regex.Pattern;

/** Media types from clients, made fit for a header. */
final class MediaType {
  static final String OCTET_STREAM = "application/octet-stream";

  private static final int MAX_LENGTH = 255;
  private static final String TOKEN = "[A-Za-z0-9!#$%&'*+.^_`|~-]+";
  private static final String QUOTED = "\"[ -~&&[^\"\\\\]]*\"";
  private static final Pattern FORM =
      Pattern.compile("%1$s/%1$s( ?; ?%1$s=(%1$s|%2$s))*".formatted(TOKEN, QUOTED));

  private MediaType() {}

  /**
   * Returns the text when it is a media type of at most 255 characters (<a
   * href="https://www.rfc-editor.org/rfc/rfc9110#section-8.3.1">RFC 9110, 8.3.1</a>), else
   * {@code application/octet-stream}.
   */
  static String orOctetStream(String text) {
    return text.length() <= MAX_LENGTH && FORM.matcher(text).matches() ? text : OCTET_STREAM;
  }
}
