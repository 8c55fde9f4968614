package floe.server.storage;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The objects of deleted files that the store keeps for now. The embedded store answers as if they
 * were gone; an S3 elsewhere knows nothing of them.
 */
public final class HiddenObjects {

  private final Set<UUID> fileIds = ConcurrentHashMap.newKeySet();

  /** Hides the object of a file. */
  public void hide(UUID fileId) {
    fileIds.add(fileId);
  }

  /** Hides no longer the objects of files, which are there again or gone for good. */
  public void release(Collection<UUID> released) {
    released.forEach(fileIds::remove);
  }

  /** Returns whether the object with a key is hidden. */
  public boolean isHidden(String key) {
    return !fileIds.isEmpty()
        && ObjectOwner.of(key).filter(owner -> fileIds.contains(owner.fileId())).isPresent();
  }

  /** Returns whether no object is hidden. */
  public boolean isEmpty() {
    return fileIds.isEmpty();
  }
}
