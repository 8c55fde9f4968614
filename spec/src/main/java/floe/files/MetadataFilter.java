package floe.files;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Query parameter {@code metadata[key]=value}: only what has these metadata.
 *
 * @param wanted of each key the values, as text, any of which will do
 */
public record MetadataFilter(Map<String, List<String>> wanted) {

  private static final String OPENING = "metadata[";
  private static final String CLOSING = "]";

  /** Copies the map. */
  public MetadataFilter {
    wanted = Map.copyOf(wanted);
  }

  /** Reads it from the parameters of a query. */
  public static MetadataFilter of(Map<String, List<String>> parameters) {
    Map<String, List<String>> wanted = new LinkedHashMap<>();
    parameters.forEach((name, values) -> {
      if (name.startsWith(OPENING) && name.endsWith(CLOSING)) {
        String key = name.substring(OPENING.length(), name.length() - CLOSING.length());
        wanted.put(key, List.copyOf(values));
      }
    });
    return new MetadataFilter(wanted);
  }

  /** Returns the text by which a value is found. */
  public static String text(Object value) {
    return String.valueOf(value);
  }

  /** Checks whether something has these metadata. */
  public boolean matches(Map<String, Object> metadata) {
    return wanted.entrySet().stream().allMatch(entry -> {
      Object value = metadata.get(entry.getKey());
      return value != null && entry.getValue().contains(text(value));
    });
  }
}
