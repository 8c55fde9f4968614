package floe.simulator.response;

import floe.contract.document.MediaTypeSpec;
import java.util.Locale;

/** The media types of declared bodies. */
final class ResponseMediaType {
  private ResponseMediaType() {}

  /** Checks whether bodies of a declared media type are JSON. */
  static boolean isJson(MediaTypeSpec media) {
    String type = media.type().toLowerCase(Locale.ROOT);
    return type.contains("/json") || type.contains("+json") || type.equals("*/*");
  }

  /** Returns a media type that can be sent, for a range of media types. */
  static String concrete(String type) {
    return switch (type) {
      case "*/*", "application/*" -> "application/json";
      case "text/*" -> "text/plain";
      case "image/*" -> "image/png";
      default -> type;
    };
  }
}
