package floe.steering.journal;

/**
 * How much the journals keep.
 *
 * @param entries the greatest number of entries of one journal
 * @param bytes about how many bytes the entries of one journal may take
 * @param totalBytes about how many bytes the entries of all journals may take
 * @param journals the greatest number of worlds with a journal
 */
record JournalLimits(int entries, long bytes, long totalBytes, int journals) {

  static final JournalLimits DEFAULT =
      new JournalLimits(1_000, 1024 * 1024, 64L * 1024 * 1024, 10_000);
}
