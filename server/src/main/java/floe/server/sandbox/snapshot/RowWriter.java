package floe.server.sandbox.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Writes the rows that {@link RowReader} has read. A column that the table has got since keeps its
 * default, and one that it has lost is left out.
 */
@Singleton
class RowWriter {

  private final JdbcOperations database;

  RowWriter(JdbcOperations database) {
    this.database = database;
  }

  private record Column(String name, String type) {}

  /** Inserts rows. */
  void insert(WorldTable table, List<JsonNode> rows) {
    if (rows.isEmpty()) {
      return;
    }
    List<Column> columns =
        columns(table).stream().filter(column -> rows.get(0).has(column.name())).toList();
    String names = String.join(", ", columns.stream().map(Column::name).toList());
    String marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
    String sql = "insert into " + table.table() + " (" + names + ") values (" + marks + ")";
    database.prepareStatement(sql, statement -> {
      for (JsonNode row : rows) {
        for (int i = 0; i < columns.size(); i++) {
          set(statement, i + 1, columns.get(i), row.path(columns.get(i).name()));
        }
        statement.addBatch();
      }
      return statement.executeBatch();
    });
  }

  private List<Column> columns(WorldTable table) {
    String sql = "select * from " + table.table() + " where 1 = 0";
    return database.prepareStatement(sql, statement -> {
      try (ResultSet none = statement.executeQuery()) {
        ResultSetMetaData found = none.getMetaData();
        List<Column> columns = new ArrayList<>();
        for (int i = 1; i <= found.getColumnCount(); i++) {
          columns.add(new Column(
              found.getColumnName(i), found.getColumnTypeName(i).toLowerCase(Locale.ROOT)));
        }
        return columns;
      }
    });
  }

  private static void set(PreparedStatement statement, int i, Column column, JsonNode value)
      throws SQLException {
    if (value.isNull()) {
      statement.setNull(i, Types.NULL);
    } else if (value.isBoolean()) {
      statement.setBoolean(i, value.booleanValue());
    } else if (value.isIntegralNumber()) {
      statement.setLong(i, value.longValue());
    } else if (column.type().equals("uuid")) {
      statement.setObject(i, UUID.fromString(value.textValue()));
    } else if (column.type().startsWith("timestamp")) {
      statement.setObject(i, Instant.parse(value.textValue()).atOffset(ZoneOffset.UTC));
    } else {
      statement.setString(i, value.textValue());
    }
  }
}
