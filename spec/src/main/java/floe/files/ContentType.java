package floe.files;

import java.util.regex.Pattern;

/**
 * The header {@code Content-Type} of an object in the store. Clients may give any text as a file's
 * {@code mime_type}.
 */
public final class ContentType {
  /** The content type of bytes of which nothing is known. */
  public static final String OCTET_STREAM = "application/octet-stream";

  private static final int MAX_LENGTH = 255;
  private static final String TOKEN = "[A-Za-z0-9!#$%&'*+.^_`|~-]+";
  private static final String QUOTED = "\"[ -~&&[^\"\\\\]]*\"";
  private static final Pattern FORM =
      Pattern.compile("%1$s/%1$s( ?; ?%1$s=(%1$s|%2$s))*".formatted(TOKEN, QUOTED));

  private ContentType() {}

  /**
   * Returns the text if it is a media type of at most 255 characters (<a
   * href="https://www.rfc-editor.org/rfc/rfc9110#section-8.3.1">RFC 9110, 8.3.1</a>), else
   * {@code application/octet-stream}.
   */
  public static String orOctetStream(String text) {
    return text.length() <= MAX_LENGTH && FORM.matcher(text).matches() ? text : OCTET_STREAM;
  }
}
