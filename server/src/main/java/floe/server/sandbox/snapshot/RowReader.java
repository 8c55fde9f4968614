package floe.server.sandbox.snapshot;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Reads and deletes the rows of worlds, whatever columns the tables have. */
@Singleton
class RowReader {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final JdbcOperations database;

  RowReader(JdbcOperations database) {
    this.database = database;
  }

  /** Keeps others from changing or deleting what a world has, until the transaction ends. */
  void lock(UUID organizationId) {
    for (WorldTable table : WorldTable.LOCKED) {
      String sql = "select id from " + table.table() + " where " + table.condition()
          + " order by id for update";
      query(sql, table, organizationId, ResultSet::next);
    }
  }

  /** Returns the rows of a table that belong to a world: names of columns and their values. */
  ArrayNode read(WorldTable table, UUID organizationId) {
    ArrayNode all = JSON.arrayNode();
    String sql = "select * from " + table.table() + " where " + table.condition();
    query(sql, table, organizationId, rows -> {
      ResultSetMetaData columns = rows.getMetaData();
      while (rows.next()) {
        ObjectNode row = all.addObject();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
          put(row, columns.getColumnName(i), rows, columns.getColumnType(i), i);
        }
      }
    });
    return all;
  }

  /** Deletes the rows of a table that belong to a world. */
  void delete(WorldTable table, UUID organizationId) {
    String sql = "delete from " + table.table() + " where " + table.condition();
    database.prepareStatement(sql, statement -> {
      bind(statement, table, organizationId);
      return statement.executeUpdate();
    });
  }

  private static void put(ObjectNode row, String column, ResultSet rows, int type, int i)
      throws SQLException {
    switch (type) {
      case Types.BOOLEAN, Types.BIT -> {
        boolean value = rows.getBoolean(i);
        row.set(column, rows.wasNull() ? JSON.nullNode() : JSON.booleanNode(value));
      }
      case Types.BIGINT, Types.INTEGER -> {
        long value = rows.getLong(i);
        row.set(column, rows.wasNull() ? JSON.nullNode() : JSON.numberNode(value));
      }
      case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> {
        OffsetDateTime value = rows.getObject(i, OffsetDateTime.class);
        row.put(column, value == null ? null : value.toInstant().toString());
      }
      default -> row.put(column, rows.getString(i));
    }
  }

  private interface RowsConsumer {
    void accept(ResultSet rows) throws SQLException;
  }

  private void query(String sql, WorldTable table, UUID organizationId, RowsConsumer consumer) {
    database.prepareStatement(sql, statement -> {
      bind(statement, table, organizationId);
      try (ResultSet rows = statement.executeQuery()) {
        consumer.accept(rows);
      }
      return table;
    });
  }

  private static void bind(PreparedStatement statement, WorldTable table, UUID organizationId)
      throws SQLException {
    for (int i = 1; i <= table.parameters(); i++) {
      statement.setObject(i, organizationId);
    }
  }
}
