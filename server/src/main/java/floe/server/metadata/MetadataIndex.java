package floe.server.metadata;

import floe.server.text.NulEscapingConverter;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
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
        statement.setString(3, NulEscapingConverter.escape(String.valueOf(entry.getValue())));
        statement.addBatch();
      }
      return statement.executeBatch();
    });
  }
}
