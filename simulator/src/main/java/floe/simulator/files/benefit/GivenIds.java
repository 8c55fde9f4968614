package floe.simulator.files.benefit;

import floe.simulator.state.BoundedCache;
import java.util.Optional;
import java.util.UUID;

/**
 * The ids of grants and downloadables that were not derived from what they are about. Beyond so
 * many as there may be of these, the oldest are evicted.
 */
final class GivenIds {
  private final BoundedCache<UUID> ids;
  private volatile boolean isEmpty = true;

  GivenIds(int capacity) {
    this.ids = new BoundedCache<>(capacity);
  }

  void put(StoredGrant grant) {
    isEmpty = false;
    ids.put(key(grant.benefitId(), grant.holderId()), grant.id(), 0);
  }

  void put(Downloadable downloadable) {
    isEmpty = false;
    downloadable
        .grantId()
        .ifPresent(grant -> ids.put(key(grant, downloadable.fileId()), downloadable.id(), 0));
  }

  /** Returns the id of a grant. */
  Optional<UUID> findGrant(UUID benefitId, UUID holderId) {
    return isEmpty ? Optional.empty() : ids.get(key(benefitId, holderId));
  }

  /** Returns the id of a downloadable. */
  Optional<UUID> findDownloadable(UUID grantId, UUID fileId) {
    return isEmpty ? Optional.empty() : ids.get(key(grantId, fileId));
  }

  void remove(StoredGrant grant) {
    ids.remove(key(grant.benefitId(), grant.holderId()));
  }

  void remove(Downloadable downloadable) {
    downloadable.grantId().ifPresent(grant -> ids.remove(key(grant, downloadable.fileId())));
  }

  void clear() {
    ids.clear();
    isEmpty = true;
  }

  private static String key(UUID first, UUID second) {
    return first + "/" + second;
  }
}
