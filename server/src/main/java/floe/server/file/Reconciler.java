package floe.server.file;

import floe.server.metrics.Metrics;
import floe.server.storage.ObjectStorage;
import floe.server.storage.StorageUnavailableException;
import floe.server.storage.StoredObject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finishes what a crash or a failing store left between the database and the store: completions
 * whose object is there, and deletions whose bytes are there. Any number of replicas may do so at
 * the same time, while requests come.
 */
@Singleton
public class Reconciler {

  private static final Logger LOG = LoggerFactory.getLogger(Reconciler.class);

  private final ReconciliationQueue queue;
  private final FileRepository files;
  private final FileEraser eraser;
  private final ObjectStorage storage;
  private final CompletionService completions;
  private final List<UnfinishedWork> others;
  private final Metrics metrics;

  Reconciler(
      ReconciliationQueue queue,
      FileRepository files,
      FileEraser eraser,
      ObjectStorage storage,
      CompletionService completions,
      List<UnfinishedWork> others,
      Metrics metrics) {
    this.queue = queue;
    this.files = files;
    this.eraser = eraser;
    this.storage = storage;
    this.completions = completions;
    this.others = others;
    this.metrics = metrics;
  }

  /**
   * Tries once what is due. A file that fails does not keep others waiting; a store that does not
   * answer ends the attempt, and what was due is tried again later.
   */
  public void reconcile() {
    if (tryDue()) {
      others.forEach(UnfinishedWork::finish);
    }
    if (metrics.isOn()) {
      metrics.leftOver(
          files.countUnreconciled(), files.findOldestReconcileSince().orElse(null));
    }
  }

  /** Returns false if the store does not answer. */
  private boolean tryDue() {
    List<FileEntity> due = queue.take();
    while (!due.isEmpty()) {
      for (FileEntity file : due) {
        if (!tryOne(file)) {
          return false;
        }
      }
      due = queue.take();
    }
    return true;
  }

  /** Returns false if the store does not answer. */
  private boolean tryOne(FileEntity file) {
    try {
      if (file.storageState() == StorageState.DELETING) {
        return eraser.eraseBytes(file) && reconciled(file);
      }
      return !finishIfJoined(file) || reconciled(file);
    } catch (StorageUnavailableException e) {
      LOG.debug("File {} stays as it is for now: {}", file.id(), e.getMessage());
      return false;
    } catch (RuntimeException e) {
      LOG.warn("File {} stays as it is for now", file.id(), e);
      return true;
    }
  }

  private boolean reconciled(FileEntity file) {
    LOG.info("File {} was left {} and is finished", file.id(), file.storageState());
    metrics.upload(Metrics.RECONCILED);
    return true;
  }

  /** Returns false if there is no object: the store may still be joining the parts. */
  private boolean finishIfJoined(FileEntity file) {
    String digest = file.completionDigest();
    if (digest == null) {
      throw new IllegalStateException("file " + file.id() + " is being completed with nothing");
    }
    Optional<StoredObject> object = storage.find(file.location());
    return object.isPresent() && completions.record(file, digest, object.get()) == 1;
  }
}
