package floe.contract.document;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * Compares media types and media ranges (RFC 9110, sections 8.3 and 12.5.1). Parameters such as
 * {@code charset} are ignored.
 */
public final class MediaTypes {
  private MediaTypes() {}

  /** Returns whether a media type is {@code application/json} or ends in {@code +json}. */
  public static boolean isJson(String contentType) {
    String essence = essence(contentType);
    return essence.equals("application/json") || essence.endsWith("+json");
  }

  /** Returns whether a media type is {@code application/x-www-form-urlencoded}. */
  public static boolean isForm(String contentType) {
    return essence(contentType).equals("application/x-www-form-urlencoded");
  }

  /** Returns the declared media type that matches best: the same type, else the narrowest range. */
  public static Optional<MediaTypeSpec> select(
      Collection<MediaTypeSpec> declared, String contentType) {
    String essence = essence(contentType);
    String range = essence.substring(0, essence.indexOf('/') + 1) + "*";
    MediaTypeSpec best = null;
    int bestMatch = 0;
    for (MediaTypeSpec media : declared) {
      String type = essence(media.type());
      int match = type.equals(essence) ? 3 : type.equals(range) ? 2 : type.equals("*/*") ? 1 : 0;
      if (match > bestMatch) {
        best = media;
        bestMatch = match;
      }
    }
    return Optional.ofNullable(best);
  }

  private static String essence(String contentType) {
    int end = contentType.indexOf(';');
    return (end < 0 ? contentType : contentType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }
}
