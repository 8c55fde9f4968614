package floe.steering.journal;

import floe.api.sandbox.JournalEntry;

/** Follows a journal. Both methods are called while the journal is locked, and must not wait. */
public interface JournalReader {

  /**
   * Takes an entry.
   *
   * @return false when the reader is too far behind: it is told no more
   */
  boolean offer(JournalEntry entry);

  /** Learns that nothing follows what it was offered. */
  void end();
}
