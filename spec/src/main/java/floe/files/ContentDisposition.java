package floe.files;

import java.nio.charset.StandardCharsets;

/**
 * The header {@code Content-Disposition} of a download (<a
 * href="https://www.rfc-editor.org/rfc/rfc6266">RFC 6266</a>; names that are not ASCII are encoded
 * as in <a href="https://www.rfc-editor.org/rfc/rfc8187">RFC 8187</a>).
 */
public final class ContentDisposition {
  /**
   * Keeps a presigned URL, in which a byte may take five characters, below the 8 KiB that stores
   * and proxies accept.
   */
  private static final int MAX_NAME_BYTES = 1200;

  private static final String FALLBACK_NAME = "file";
  private static final String RFC_8187_PLAIN =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$&+-.^_`|~";

  private ContentDisposition() {}

  /**
   * Returns the header value that lets a browser save a download under a file's name. Controls are
   * dropped, and of a longer name the first 1,200 bytes of UTF-8 are kept, cut between characters.
   * A name that is not ASCII is given twice, the first time with underscores.
   *
   * @param fileName the file's name as the client gave it: any text
   */
  public static String attachment(String fileName) {
    String name = withoutControls(fileName);
    if (name.isEmpty()) {
      name = FALLBACK_NAME;
    }
    String quoted = "attachment; filename=\"" + asciiFallback(name) + "\"";
    boolean plain = name.chars().allMatch(c -> c < 0x7f);
    return plain ? quoted : quoted + "; filename*=UTF-8''" + percentEncoded(name);
  }

  private static String withoutControls(String text) {
    StringBuilder kept = new StringBuilder();
    int bytes = 0;
    for (int c : text.codePoints().filter(ContentDisposition::isKept).toArray()) {
      bytes += Character.toString(c).getBytes(StandardCharsets.UTF_8).length;
      if (bytes > MAX_NAME_BYTES) {
        break;
      }
      kept.appendCodePoint(c);
    }
    return kept.toString().strip();
  }

  private static boolean isKept(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR -> false;
      default -> true;
    };
  }

  private static String asciiFallback(String name) {
    StringBuilder ascii = new StringBuilder();
    name.codePoints().forEach(c -> {
      if (c == '"' || c == '\\') {
        ascii.append('\\');
      }
      ascii.append(c < 0x7f ? (char) c : '_');
    });
    return ascii.toString();
  }

  private static String percentEncoded(String name) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      boolean plain = RFC_8187_PLAIN.indexOf(b) >= 0;
      encoded.append(plain ? String.valueOf((char) b) : "%%%02X".formatted(b));
    }
    return encoded.toString();
  }
}
