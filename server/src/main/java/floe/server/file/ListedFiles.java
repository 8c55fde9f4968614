package floe.server.file;

import floe.server.query.IdArrays;
import floe.server.query.ListCounts;
import floe.server.query.RetriedOnDeadlock;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps marked which files {@link floe.files.FileAccess#isListed lists} show, and how many they are
 * in each organization.
 */
@Singleton
class ListedFiles {

  private static final String IS_LISTED = "storage_state = 'STORED' and deleted_at is null"
      + " and service <> 'support_case_attachment'";
  private static final String ADD =
      "update file set is_listed = true where id = ? and is_listed = false and " + IS_LISTED;
  private static final String REMOVE =
      "update file set is_listed = false where id = ? and is_listed = true and not (" + IS_LISTED
          + ")";

  private final IdArrays arrays;
  private final ListCounts counts;
  private final List<FileListener> listeners;

  ListedFiles(IdArrays arrays, ListCounts counts, List<FileListener> listeners) {
    this.arrays = arrays;
    this.counts = counts;
    this.listeners = listeners;
  }

  /** Does something that changes a file, and then marks what it is. */
  @RetriedOnDeadlock
  @Transactional
  @Nullable
  Object changing(UUID id, Supplier<@Nullable Object> change) {
    listeners.forEach(listener -> listener.changing(id));
    Object result = change.get();
    if (Integer.valueOf(0).equals(result)) {
      return result;
    }
    List<UUID> organization = arrays.ids("select f.organization_id from file f where f.id = ?", id);
    if (organization.isEmpty()) {
      return result;
    }
    UUID organizationId = organization.get(0);
    long difference = arrays.change(ADD, id);
    if (difference == 0) {
      difference = -arrays.change(REMOVE, id);
    }
    if (difference != 0) {
      counts.add(organizationId, Map.of(organizationId, difference));
    }
    listeners.forEach(listener -> listener.changed(id, organizationId));
    return result;
  }
}
