package floe.server.metadata;

import floe.server.query.ListQuery;
import floe.server.text.NulEscapingConverter;
import java.util.ArrayList;
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
  static MetadataFilter of(Map<String, List<String>> parameters) {
    Map<String, List<String>> wanted = new LinkedHashMap<>();
    parameters.forEach((name, values) -> {
      if (name.startsWith(OPENING) && name.endsWith(CLOSING)) {
        String key = name.substring(OPENING.length(), name.length() - CLOSING.length());
        wanted.put(key, List.copyOf(values));
      }
    });
    return new MetadataFilter(wanted);
  }

  /**
   * Adds its conditions to a query.
   *
   * @param ownerId the SQL of the id of what has the metadata
   */
  public void addTo(ListQuery query, String ownerId) {
    wanted.forEach((key, values) -> {
      String marks = "?" + ", ?".repeat(values.size() - 1);
      List<Object> parameters = new ArrayList<>();
      parameters.add(NulEscapingConverter.escape(key));
      values.forEach(value -> parameters.add(NulEscapingConverter.escape(value)));
      query.and(
          "exists (select 1 from metadata_entry m where m.owner_id = " + ownerId
              + " and m.name = ? and m.text_value in (" + marks + "))",
          parameters.toArray());
    });
  }
}
