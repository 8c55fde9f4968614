package floe.server.query;

import floe.files.Page;
import floe.files.PageRequest;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** Reads pages of lists from the database. */
@Singleton
public class PageReader {

  private final JdbcOperations database;

  PageReader(JdbcOperations database) {
    this.database = database;
  }

  /**
   * Reads one page.
   *
   * @param entity what a row is read as
   */
  @ReadOnly
  public <E> Page<E> read(ListQuery query, Class<E> entity, PageRequest page) {
    long total = database.prepareStatement(query.countSql(), statement -> {
      bind(statement, query.values());
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    });
    List<E> items = database.prepareStatement(query.pageSql(), statement -> {
      int next = bind(statement, query.values());
      statement.setInt(next, page.limit());
      statement.setLong(next + 1, page.offset());
      try (ResultSet rows = statement.executeQuery();
          Stream<E> entities = database.entityStream(rows, entity)) {
        return entities.toList();
      }
    });
    return new Page<>(items, total, page.limit());
  }

  private static int bind(PreparedStatement statement, List<Object> values) throws SQLException {
    int next = 1;
    for (Object value : values) {
      statement.setObject(next, value);
      next++;
    }
    return next;
  }
}
