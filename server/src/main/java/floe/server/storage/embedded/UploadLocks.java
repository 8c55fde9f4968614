package floe.server.storage.embedded;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** One lock for each upload in progress: shared by those who add or list parts, exclusive for whoever ends the upload. */
final class UploadLocks {
  private final ConcurrentMap<String, ReadWriteLock> locks = new ConcurrentHashMap<>();

  ReadWriteLock of(String uploadId) {
    return locks.computeIfAbsent(uploadId, id -> new ReentrantReadWriteLock(true));
  }

  /** Forgets an upload that has ended. Whoever still waits for its lock finds the upload gone. */
  void forget(String uploadId) {
    locks.remove(uploadId);
  }
}
