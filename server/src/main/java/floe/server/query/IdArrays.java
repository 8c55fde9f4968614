package floe.server.query;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Runs statements that take any number of ids. These travel as one array, {@code = any(?)}: a
 * statement with a parameter for each is refused from 32,767 (H2: 65,535) on, and its text is as
 * long as they are many.
 */
@Singleton
public class IdArrays {

  private final JdbcOperations database;

  IdArrays(JdbcOperations database) {
    this.database = database;
  }

  /**
   * Reads rows.
   *
   * @param entity what a row is read as
   * @param values the parameters in order; a collection of ids is one
   */
  @Transactional
  public <E> List<E> find(String sql, Class<E> entity, Object... values) {
    return database.prepareStatement(sql, statement -> {
      bind(statement, values);
      try (ResultSet rows = statement.executeQuery();
          Stream<E> entities = database.entityStream(rows, entity)) {
        return entities.toList();
      }
    });
  }

  /** Reads the ids in the first column of rows. */
  @Transactional
  public List<UUID> ids(String sql, Object... values) {
    return database.prepareStatement(sql, statement -> {
      bind(statement, values);
      List<UUID> ids = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          ids.add(rows.getObject(1, UUID.class));
        }
      }
      return ids;
    });
  }

  /** Reads the number in the first column of the only row. */
  @Transactional
  public long number(String sql, Object... values) {
    return database.prepareStatement(sql, statement -> {
      bind(statement, values);
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    });
  }

  /** Changes rows and returns how many. */
  @Transactional
  public int change(String sql, Object... values) {
    return database.prepareStatement(sql, statement -> {
      bind(statement, values);
      return statement.executeUpdate();
    });
  }

  private static void bind(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      if (values[i] instanceof Collection<?> ids) {
        statement.setArray(i + 1, statement.getConnection().createArrayOf("uuid", ids.toArray()));
      } else {
        statement.setObject(i + 1, values[i]);
      }
    }
  }
}
