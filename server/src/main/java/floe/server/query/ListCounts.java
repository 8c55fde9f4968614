package floe.server.query;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Keeps how many items lists have. A change adds a row with its difference, in its own transaction,
 * so that changes wait for nothing; one in {@value #FOLD_EVERY} folds the rows of its owner into
 * one. Rows that another transaction is folding are left to it.
 */
@Singleton
public class ListCounts {

  private static final int FOLD_EVERY = 32;
  private static final int FOLDED_AT_ONCE = 256;
  private static final String INSERT =
      "insert into list_count (organization_id, owner_id, id, amount) values (?, ?, ?, ?)";
  private static final String TAKE = "select id, amount from list_count where organization_id = ?"
      + " and owner_id = ? limit " + FOLDED_AT_ONCE + " for update skip locked";
  private static final String DELETE =
      "delete from list_count where organization_id = ? and owner_id = ? and id = any(?)";
  private static final String SUM = "select coalesce(sum(amount), 0) from list_count"
      + " where organization_id = any(?) and owner_id = any(?)";

  private final JdbcOperations database;
  private final IdArrays arrays;

  ListCounts(JdbcOperations database, IdArrays arrays) {
    this.database = database;
    this.arrays = arrays;
  }

  /** Returns how many items the lists of these owners have together. */
  public long total(Collection<UUID> organizationIds, Collection<UUID> ownerIds) {
    return arrays.number(SUM, organizationIds, ownerIds);
  }

  /** Adds differences, by owner. */
  @Transactional
  public void add(UUID organizationId, Map<UUID, Long> differences) {
    if (differences.isEmpty()) {
      return;
    }
    database.prepareStatement(INSERT, statement -> {
      for (Map.Entry<UUID, Long> difference : differences.entrySet()) {
        statement.setObject(1, organizationId);
        statement.setObject(2, difference.getKey());
        statement.setObject(3, UUID.randomUUID());
        statement.setLong(4, difference.getValue());
        statement.addBatch();
      }
      return statement.executeBatch();
    });
    for (UUID owner : differences.keySet()) {
      if (ThreadLocalRandom.current().nextInt(FOLD_EVERY) == 0) {
        fold(organizationId, owner);
      }
    }
  }

  private void fold(UUID organizationId, UUID ownerId) {
    List<UUID> taken = new ArrayList<>();
    long sum = database.prepareStatement(TAKE, statement -> {
      statement.setObject(1, organizationId);
      statement.setObject(2, ownerId);
      long added = 0;
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          taken.add(rows.getObject(1, UUID.class));
          added += rows.getLong(2);
        }
      }
      return added;
    });
    if (taken.size() > 1) {
      arrays.change(DELETE, organizationId, ownerId, taken);
      arrays.change(INSERT, organizationId, ownerId, UUID.randomUUID(), sum);
    }
  }
}
