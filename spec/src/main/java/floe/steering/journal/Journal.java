package floe.steering.journal;

import floe.api.sandbox.JournalEntry;
import floe.api.sandbox.JournalPage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The last requests of one world. Safe for any number of threads: its lock is held for as long as
 * it takes to put an entry at the end of a queue, and what costs time is done outside of it.
 */
public final class Journal {

  private final JournalLimits limits;
  private final Deque<Kept> kept = new ArrayDeque<>();
  private final List<JournalReader> readers = new ArrayList<>();
  private long lastId;
  private long bytes;
  private long dropped;
  private boolean closed;
  private volatile long lastAppendNanos = System.nanoTime();

  Journal(JournalLimits limits) {
    this.limits = limits;
  }

  private record Kept(JournalEntry entry, long bytes) {}

  /**
   * Puts an entry at the end, and drops the oldest while there is too much.
   *
   * @param entry all but its id, which the journal gives
   * @param size of the entry in bytes
   * @return by how many bytes the journal has grown; less than nothing when it has shrunk
   */
  public long append(JournalEntry.Builder entry, long size) {
    synchronized (this) {
      if (closed) {
        return 0;
      }
      long before = bytes;
      lastId++;
      JournalEntry whole = entry.id(lastId).build();
      kept.addLast(new Kept(whole, size));
      bytes += size;
      while (kept.size() > limits.entries() || bytes > limits.bytes()) {
        dropFirst();
      }
      readers.removeIf(reader -> !reader.offer(whole));
      lastAppendNanos = System.nanoTime();
      return bytes - before;
    }
  }

  /** Returns what follows an id and passes a filter, at most so many entries. */
  public synchronized JournalPage read(Predicate<JournalEntry> filter, long after, int limit) {
    List<JournalEntry> items = new ArrayList<>();
    for (Kept one : kept) {
      if (one.entry().id() > after && filter.test(one.entry())) {
        if (items.size() == limit) {
          return page(items, items.get(limit - 1).id(), true);
        }
        items.add(one.entry());
      }
    }
    return page(items, Math.max(after, lastId), false);
  }

  private JournalPage page(List<JournalEntry> items, long searchedUpTo, boolean hasMore) {
    return JournalPage.builder()
        .items(items)
        .lastId(searchedUpTo)
        .hasMore(hasMore)
        .dropped(dropped)
        .build();
  }

  /**
   * Has a reader told of every entry from now on, after those that are kept and follow an id.
   *
   * @param after nothing for new entries only
   * @return the kept entries, which the reader is not told of
   */
  public synchronized List<JournalEntry> follow(JournalReader reader, Optional<Long> after) {
    if (closed) {
      reader.end();
      return List.of();
    }
    readers.add(reader);
    long first = after.orElse(lastId);
    return kept.stream().map(Kept::entry).filter(entry -> entry.id() > first).toList();
  }

  /** Tells a reader no more. */
  public synchronized void unfollow(JournalReader reader) {
    readers.remove(reader);
  }

  /** Returns how many readers follow. */
  public synchronized int readers() {
    return readers.size();
  }

  /** Drops every entry and returns how many bytes they took. */
  synchronized long clear() {
    long freed = bytes;
    while (!kept.isEmpty()) {
      dropFirst();
    }
    return freed;
  }

  /** Ends the journal and its readers, and returns how many bytes its entries took. */
  synchronized long close() {
    closed = true;
    Iterator<JournalReader> each = readers.iterator();
    while (each.hasNext()) {
      each.next().end();
      each.remove();
    }
    return clear();
  }

  /** Returns whether there is any entry. */
  synchronized boolean hasEntries() {
    return !kept.isEmpty();
  }

  /** Returns when an entry was last added, by {@link System#nanoTime}. */
  long lastAppendNanos() {
    return lastAppendNanos;
  }

  private void dropFirst() {
    bytes -= kept.removeFirst().bytes();
    dropped++;
  }
}
