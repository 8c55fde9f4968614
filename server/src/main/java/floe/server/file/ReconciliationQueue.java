package floe.server.file;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Gives each file that is left between the database and the store to one replica at a time: who
 * takes a file has it until the next attempt is due. The longer a file has waited, the longer it
 * waits for the next attempt.
 */
@Singleton
class ReconciliationQueue {

  /** How many files are taken at a time. */
  static final int BATCH = 50;

  /** How long a completion may take before somebody else looks what has become of it. */
  static final Duration GRACE = Duration.ofSeconds(5);

  private static final Duration SHORTEST_WAIT = Duration.ofSeconds(5);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

  private final FileRepository files;
  private final Clock machine = Clock.systemUTC();

  ReconciliationQueue(FileRepository files) {
    this.files = files;
  }

  /** Takes the files that are due, at most {@value #BATCH}. */
  @Transactional
  List<FileEntity> take() {
    Instant now = machine.instant();
    Instant claimedBefore = now.minus(GRACE).plus(CompletionService.LEASE);
    List<FileEntity> due = files.findUnreconciled(now, claimedBefore, BATCH);
    for (FileEntity file : due) {
      Instant since = files.findReconcileSince(file.id()).orElse(now);
      files.postponeReconciliation(file.id(), since, now.plus(waitAfter(since, now)));
    }
    return due;
  }

  /** Returns how long to wait for the next attempt: as long as the file has waited until now. */
  static Duration waitAfter(Instant since, Instant now) {
    Duration waited = Duration.between(since, now);
    if (waited.compareTo(SHORTEST_WAIT) < 0) {
      return SHORTEST_WAIT;
    }
    return waited.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : waited;
  }
}
