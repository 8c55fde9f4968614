package floe.server.downloadable;

import floe.server.file.FileListener;
import floe.server.query.IdArrays;
import floe.server.query.ListCounts;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Keeps marked which downloadables lists show, and how many they are for each customer and member.
 * Whoever changes what decides this holds the lock of the benefit, and of several in the order of
 * their ids, so that two changes agree and neither waits for the other for ever.
 */
@Singleton
public class ListedDownloadables implements FileListener {

  private static final String IS_LISTED = "(revoked_at is null"
      + " and exists (select 1 from benefit b where b.id = downloadable.benefit_id"
      + " and b.deleted_at is null)"
      + " and exists (select 1 from file f where f.id = downloadable.file_id"
      + " and f.storage_state = 'STORED' and f.deleted_at is null and f.is_enabled = true"
      + " and f.flagged_malicious_at is null))";

  private final JdbcOperations database;
  private final IdArrays arrays;
  private final ListCounts counts;

  ListedDownloadables(JdbcOperations database, IdArrays arrays, ListCounts counts) {
    this.database = database;
    this.arrays = arrays;
    this.counts = counts;
  }

  /** Which downloadables may have changed. */
  public enum Scope {
    /** Those of one grant. */
    GRANT("grant_id"),
    /** Those of one benefit. */
    BENEFIT("benefit_id"),
    /** Those of one customer and its members. */
    CUSTOMER("customer_id"),
    /** Those of one file. */
    FILE("file_id");

    private final String column;

    Scope(String column) {
      this.column = column;
    }
  }

  /** Marks downloadables anew. */
  @Transactional
  public void refresh(Scope scope, UUID id, UUID organizationId) {
    Map<UUID, Long> differences = new HashMap<>();
    change(
        "update downloadable set is_listed = false where " + scope.column
            + " = ? and is_listed = true and not " + IS_LISTED,
        id,
        -1,
        differences);
    change(
        "update downloadable set is_listed = true where " + scope.column
            + " = ? and is_listed = false and " + IS_LISTED,
        id,
        1,
        differences);
    counts.add(organizationId, differences);
  }

  private void change(String sql, UUID id, long each, Map<UUID, Long> differences) {
    int changed = database.execute(connection -> {
      String[] owners = {"customer_id", "member_id"};
      try (PreparedStatement statement = connection.prepareStatement(sql, owners)) {
        statement.setObject(1, id);
        int rows = statement.executeUpdate();
        count(statement, each, differences);
        return rows;
      }
    });
    if (changed < 0) {
      throw new IllegalStateException("no rows were counted");
    }
  }

  private static void count(Statement statement, long each, Map<UUID, Long> differences)
      throws SQLException {
    try (ResultSet owners = statement.getGeneratedKeys()) {
      while (owners.next()) {
        differences.merge(owners.getObject(1, UUID.class), each, Long::sum);
        UUID member = owners.getObject(2, UUID.class);
        if (member != null) {
          differences.merge(member, each, Long::sum);
        }
      }
    }
  }

  /** Locks the benefits that a customer and its members have. */
  public void lockBenefitsOf(UUID customerId) {
    lock(
        "select distinct benefit_id from benefit_grant where customer_id = ? order by 1",
        customerId);
  }

  @Override
  public void changing(UUID fileId) {
    lock("select distinct benefit_id from benefit_file where file_id = ? order by 1", fileId);
  }

  private void lock(String benefits, UUID id) {
    for (UUID benefit : arrays.ids(benefits, id)) {
      arrays.ids("select id from benefit where id = ? for update", benefit);
    }
  }

  @Override
  public void changed(UUID fileId, UUID organizationId) {
    if (arrays.number("select count(*) from benefit_file where file_id = ?", fileId) > 0) {
      refresh(Scope.FILE, fileId, organizationId);
    }
  }
}
