package floe.steering.journal;

import static org.assertj.core.api.Assertions.assertThat;

import floe.api.sandbox.JournalEntry;
import floe.api.sandbox.JournalPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class JournalTest {

  private static final int MANY = 1_000;

  private final Journal journal = new Journal(new JournalLimits(10, 1_000, 10_000, 10));

  private void append(int count) {
    for (int i = 0; i < count; i++) {
      journal.append(Entries.served("/" + i), 1);
    }
  }

  private List<Long> ids(JournalPage page) {
    return page.items().stream().map(JournalEntry::id).toList();
  }

  private static JournalReader collector(List<JournalEntry> followed) {
    return new JournalReader() {
      @Override
      public boolean offer(JournalEntry entry) {
        return followed.add(entry);
      }

      @Override
      public void end() {}
    };
  }

  @Test
  void keepsAsManyEntriesAsItMay() {
    append(25);

    JournalPage page = journal.read(entry -> true, 0, MANY);

    assertThat(ids(page)).isEqualTo(LongStream.rangeClosed(16, 25).boxed().toList());
    assertThat(page.dropped()).isEqualTo(15);
    assertThat(page.lastId()).isEqualTo(25);
    assertThat(page.hasMore()).isFalse();
  }

  @Test
  void keepsAsManyBytesAsItMay() {
    long grown = journal.append(Entries.served("/a"), 600);
    long exchanged = journal.append(Entries.served("/b"), 500);
    long tooLarge = journal.append(Entries.served("/c"), 1_001);

    assertThat(List.of(grown, exchanged, tooLarge)).containsExactly(600L, -100L, -500L);
    assertThat(journal.read(entry -> true, 0, MANY).items()).isEmpty();
    assertThat(journal.read(entry -> true, 0, MANY).dropped()).isEqualTo(3);
  }

  @Test
  void givesPages() {
    append(5);

    JournalPage first = journal.read(entry -> true, 0, 2);
    JournalPage rest = journal.read(entry -> true, first.lastId(), 3);

    assertThat(ids(first)).containsExactly(1L, 2L);
    assertThat(first.hasMore()).isTrue();
    assertThat(ids(rest)).containsExactly(3L, 4L, 5L);
    assertThat(rest.hasMore()).isFalse();
  }

  @Test
  void goesOnBehindWhatAFilterHasPassedOver() {
    append(3);
    journal.append(Entries.refused("/x"), 1);
    append(2);

    JournalPage page = journal.read(entry -> entry.refusal() != null, 0, 1);

    assertThat(ids(page)).containsExactly(4L);
    assertThat(page.hasMore()).isFalse();
    assertThat(page.lastId()).isEqualTo(6);
  }

  @Test
  void knowsNothingOfWhatIsToCome() {
    append(2);

    assertThat(journal.read(entry -> true, 99, 1).lastId()).isEqualTo(99);
  }

  @Test
  void takesNothingOnceItIsClosed() {
    append(2);

    long freed = journal.close();

    assertThat(freed).isEqualTo(2);
    assertThat(journal.append(Entries.served("/late"), 7)).isZero();
    assertThat(journal.hasEntries()).isFalse();
  }

  @Test
  void countsEveryEntryOfManyThreadsOnceAndInOrder()
      throws InterruptedException, ExecutionException {
    Journal large = new Journal(new JournalLimits(100_000, 1L << 30, 1L << 30, 10));
    List<JournalEntry> followed = new ArrayList<>();
    large.follow(collector(followed), Optional.empty());
    int threads = 8;
    int each = 5_000;

    ExecutorService pool = Executors.newFixedThreadPool(threads);
    CountDownLatch start = new CountDownLatch(1);
    List<Future<?>> work = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      work.add(pool.submit(() -> {
        start.await();
        for (int n = 0; n < each; n++) {
          large.append(Entries.served("/"), 1);
        }
        return null;
      }));
    }
    start.countDown();
    for (Future<?> one : work) {
      one.get();
    }
    pool.shutdown();

    List<Long> expected =
        LongStream.rangeClosed(1, (long) threads * each).boxed().toList();
    assertThat(ids(large.read(entry -> true, 0, 100_000))).isEqualTo(expected);
    assertThat(followed.stream().map(JournalEntry::id).toList()).isEqualTo(expected);
  }
}
