package floe.server.metadata;

import floe.files.MetadataFilter;
import floe.server.query.ListQuery;
import floe.server.text.NulEscapingConverter;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Keeps metadata entry by entry, so that lists can be filtered by them. */
@Singleton
public class MetadataIndex {

  private final JdbcOperations database;

  MetadataIndex(JdbcOperations database) {
    this.database = database;
  }

  /** Replaces the metadata of one owner; none removes them. */
  @Transactional
  public void replace(UUID ownerId, Map<String, Object> metadata) {
    database.prepareStatement("delete from metadata_entry where owner_id = ?", statement -> {
      statement.setObject(1, ownerId);
      return statement.executeUpdate();
    });
    if (metadata.isEmpty()) {
      return;
    }
    String insert = "insert into metadata_entry (owner_id, name, text_value) values (?, ?, ?)";
    database.prepareStatement(insert, statement -> {
      for (Map.Entry<String, Object> entry : metadata.entrySet()) {
        statement.setObject(1, ownerId);
        statement.setString(2, NulEscapingConverter.escape(entry.getKey()));
        statement.setString(3, NulEscapingConverter.escape(MetadataFilter.text(entry.getValue())));
        statement.addBatch();
      }
      return statement.executeBatch();
    });
  }

  /**
   * Adds the conditions of a filter to a query.
   *
   * @param ownerId the SQL of the id of what has the metadata
   */
  public static void addTo(ListQuery query, MetadataFilter filter, String ownerId) {
    filter.wanted().forEach((key, values) -> {
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
