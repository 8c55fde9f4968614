package floe.simulator.steering;

import floe.api.sandbox.JournalEntry;
import floe.simulator.http.JsonRecords;
import floe.steering.journal.EntryFilter;
import floe.steering.journal.Journal;
import floe.steering.journal.JournalReader;
import floe.steering.journal.JournalStreams;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** The entries of a journal as server-sent events, for one reader that waits for them. */
public final class JournalStream implements AutoCloseable {
  private final Journal journal;
  private final EntryFilter filter;
  private final Queue queue = new Queue();
  private final Deque<JournalEntry> kept;

  /**
   * Begins to follow a journal.
   *
   * @param after the id after which kept entries are told; nothing for new entries only
   */
  public JournalStream(Journal journal, EntryFilter filter, Optional<Long> after) {
    this.journal = journal;
    this.filter = filter;
    this.kept = new ArrayDeque<>(journal.follow(queue, after));
  }

  /**
   * Waits for the next entry.
   *
   * @return its event; empty if there was none in that time, or one that does not pass the filter
   */
  public Optional<byte[]> next(long waitMillis) throws InterruptedException {
    JournalEntry entry =
        kept.isEmpty() ? queue.entries.poll(waitMillis, TimeUnit.MILLISECONDS) : kept.remove();
    return Optional.ofNullable(entry).filter(filter).map(JournalStream::event);
  }

  /** Checks whether nothing follows. */
  public boolean hasEnded() {
    return queue.ended && queue.entries.isEmpty() && kept.isEmpty();
  }

  /** Returns the comment at the beginning, and while nothing happens. */
  public static byte[] comment() {
    return JournalStreams.COMMENT.getBytes(StandardCharsets.UTF_8);
  }

  /** Returns the event of an entry. */
  static byte[] event(JournalEntry entry) {
    String json = new String(JsonRecords.bytes(entry), StandardCharsets.UTF_8);
    return JournalStreams.event(entry.id(), json).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    journal.unfollow(queue);
  }

  private static final class Queue implements JournalReader {
    private final BlockingQueue<JournalEntry> entries =
        new ArrayBlockingQueue<>(JournalStreams.CAPACITY);
    private volatile boolean ended;

    @Override
    public boolean offer(JournalEntry entry) {
      ended = !entries.offer(entry);
      return !ended;
    }

    @Override
    public void end() {
      ended = true;
    }
  }
}
