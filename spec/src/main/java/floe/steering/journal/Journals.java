package floe.steering.journal;

import floe.api.sandbox.JournalEntry;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The journals of all worlds, and one of the requests of no world. They lie in memory, within
 * limits, and end with the process.
 */
public final class Journals {

  private final JournalLimits limits;
  private final Map<UUID, Journal> worlds = new ConcurrentHashMap<>();
  private volatile Journal unassigned;
  private final AtomicLong totalBytes = new AtomicLong();

  /** Creates empty journals with the limits of the API. */
  public Journals() {
    this(JournalLimits.DEFAULT);
  }

  Journals(JournalLimits limits) {
    this.limits = limits;
    unassigned = new Journal(limits);
  }

  /** Adds to a world's journal, or to that of no world. */
  public void append(@Nullable UUID organizationId, JournalEntry.Builder entry) {
    long size = EntrySize.of(entry.id(0L).build());
    Journal journal = organizationId == null ? unassigned : of(organizationId);
    if (totalBytes.addAndGet(journal.append(entry, size)) > limits.totalBytes()) {
      shrink();
    }
  }

  /** Returns whether a world has a journal yet. */
  public boolean has(UUID organizationId) {
    return worlds.containsKey(organizationId);
  }

  /** Returns a world's journal; a new one if need be. */
  public Journal of(UUID organizationId) {
    Journal journal = worlds.get(organizationId);
    if (journal != null) {
      return journal;
    }
    if (worlds.size() >= limits.journals()) {
      leastRecent().ifPresent(this::forget);
    }
    return worlds.computeIfAbsent(organizationId, id -> new Journal(limits));
  }

  /** Returns the journal of the requests of no world. */
  public Journal unassigned() {
    return unassigned;
  }

  /** Ends the journal of a world. */
  public void forget(UUID organizationId) {
    Journal journal = worlds.remove(organizationId);
    if (journal != null) {
      totalBytes.addAndGet(-journal.close());
    }
  }

  /** Returns how many streams are read. */
  int readers() {
    return worlds.values().stream().mapToInt(Journal::readers).sum();
  }

  /** Returns about how many bytes the entries of all journals take. */
  long totalBytes() {
    return totalBytes.get();
  }

  /** Empties the journals that were written to longest ago, until there is room. */
  private synchronized void shrink() {
    while (totalBytes.get() > limits.totalBytes()) {
      Optional<Journal> oldest = worlds.values().stream()
          .filter(Journal::hasEntries)
          .min(Comparator.comparingLong(Journal::lastAppendNanos));
      if (oldest.isEmpty()) {
        return;
      }
      totalBytes.addAndGet(-oldest.get().clear());
    }
  }

  private Optional<UUID> leastRecent() {
    return worlds.entrySet().stream()
        .filter(world -> world.getValue().readers() == 0)
        .min(Comparator.comparingLong(world -> world.getValue().lastAppendNanos()))
        .map(Map.Entry::getKey);
  }

  /** Ends every stream, so that the server need not wait for their readers. */
  public void close() {
    worlds.values().forEach(Journal::close);
  }

  /** Ends every journal, and begins anew. */
  public void clear() {
    worlds.keySet().forEach(this::forget);
    totalBytes.addAndGet(-unassigned.close());
    unassigned = new Journal(limits);
  }
}
