package floe.contract.document;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * Compares media types and ranges (RFC 9110, section 8.3); parameters such as {@code charset} do
 * not count.
 */
public final class MediaTypes {
  private MediaTypes() {}

  public static boolean isJson(String contentType) {
    String essence = essence(contentType);
    return essence.equals("application/json") || essence.endsWith("+json");
  }

  public static boolean isForm(String contentType) {
    return essence(contentType).equals("application/x-www-form-urlencoded");
  }

  /** The declared form that fits best: the same type, else the narrowest range. */
  public static Optional<MediaTypeSpec> select(
      Collection<MediaTypeSpec> declared, String contentType) {
    String essence = essence(contentType);
    String range = essence.substring(0, essence.indexOf('/') + 1) + "*";
    MediaTypeSpec best = null;
    int rank = 0;
    for (MediaTypeSpec media : declared) {
      String type = essence(media.type());
      int fit = type.equals(essence) ? 3 : type.equals(range) ? 2 : type.equals("*/*") ? 1 : 0;
      if (fit > rank) {
        best = media;
        rank = fit;
      }
    }
    return Optional.ofNullable(best);
  }

  private static String essence(String contentType) {
    int end = contentType.indexOf(';');
    return (end < 0 ? contentType : contentType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }
}
