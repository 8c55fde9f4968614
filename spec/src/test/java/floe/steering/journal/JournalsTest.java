package floe.steering.journal;

import static org.assertj.core.api.Assertions.assertThat;

import floe.api.sandbox.JournalEntry;
import floe.api.sandbox.JournalPage;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JournalsTest {

  private static final long ENTRY = EntrySize.of(Entries.served("/").id(0L).build());

  private final Journals journals =
      new Journals(new JournalLimits(100, 100 * ENTRY, 10 * ENTRY, 3));

  private void append(UUID world, int count) {
    for (int i = 0; i < count; i++) {
      journals.append(world, Entries.served("/"));
    }
  }

  private JournalPage read(UUID world) {
    return journals.of(world).read(entry -> true, 0, 100);
  }

  @Test
  void keepsWorldsApart() {
    UUID one = UUID.randomUUID();
    UUID other = UUID.randomUUID();
    append(one, 2);
    append(other, 1);
    journals.append(null, Entries.refused("/none"));

    assertThat(read(one).items()).hasSize(2);
    assertThat(read(other).items()).hasSize(1);
    assertThat(journals.unassigned().read(entry -> true, 0, 100).items())
        .map(JournalEntry::path)
        .containsExactly("/none");
  }

  @Test
  void emptiesTheJournalThatWasWrittenToLongestAgo() {
    UUID oldest = UUID.randomUUID();
    UUID newest = UUID.randomUUID();
    append(oldest, 4);
    append(newest, 7);

    assertThat(read(oldest).items()).isEmpty();
    assertThat(read(oldest).dropped()).isEqualTo(4);
    assertThat(read(newest).items()).hasSize(7);
    assertThat(journals.totalBytes()).isEqualTo(7 * ENTRY);
  }

  @Test
  void keepsSoManyJournals() {
    List<UUID> worlds = Stream.generate(UUID::randomUUID).limit(5).toList();

    worlds.forEach(world -> append(world, 1));

    assertThat(worlds.stream().filter(journals::has)).hasSize(3);
    assertThat(journals.totalBytes()).isEqualTo(3 * ENTRY);
  }

  @Test
  void leavesNothingOfWorldsThatAreForgotten() {
    for (int i = 0; i < 100; i++) {
      UUID world = UUID.randomUUID();
      append(world, 3);
      journals.forget(world);
      assertThat(journals.has(world)).isFalse();
    }

    assertThat(journals.totalBytes()).isZero();
  }

  @Test
  void beginsAnewWhenItIsCleared() {
    UUID world = UUID.randomUUID();
    append(world, 2);
    journals.append(null, Entries.served("/"));

    journals.clear();
    journals.append(null, Entries.served("/"));

    assertThat(journals.has(world)).isFalse();
    assertThat(journals.totalBytes()).isEqualTo(ENTRY);
    assertThat(journals.unassigned().read(entry -> true, 0, 100).items())
        .map(JournalEntry::id)
        .containsExactly(1L);
  }
}
