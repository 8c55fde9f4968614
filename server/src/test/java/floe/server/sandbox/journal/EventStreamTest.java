package floe.server.sandbox.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import floe.api.sandbox.JournalEntry;
import floe.api.sandbox.Sender;
import floe.server.error.ApiException;
import floe.steering.journal.Journal;
import floe.steering.journal.JournalStreams;
import floe.steering.journal.Journals;
import io.micronaut.serde.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;

class EventStreamTest {

  private static final Duration OFTEN = Duration.ofMillis(1);
  private static final Duration SELDOM = Duration.ofHours(1);

  private final UUID world = UUID.randomUUID();
  private final Journals journals = new Journals();
  private final Journal journal = journals.of(world);

  private static JournalEntry.Builder served(String path) {
    return JournalEntry.builder()
        .requestId("id")
        .time(OffsetDateTime.parse("2026-08-01T12:00:00Z"))
        .sender(Sender.CLIENT)
        .method("GET")
        .path(path)
        .status(200L)
        .durationMs(1.5);
  }

  private EventStream stream(Duration heartbeat) {
    return new EventStream(journals, ObjectMapper.getDefault(), heartbeat);
  }

  /** A reader that asks for as much as it is told to. */
  private static final class Reader extends BaseSubscriber<byte[]> {
    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final long demand;

    Reader(long demand) {
      this.demand = demand;
    }

    @Override
    protected void hookOnSubscribe(Subscription subscription) {
      if (demand > 0) {
        request(demand);
      }
    }

    @Override
    protected void hookOnNext(byte[] event) {
      received.add(new String(event, StandardCharsets.UTF_8));
    }

    @Override
    protected void hookOnComplete() {
      ended.countDown();
    }

    String next() throws InterruptedException {
      String event = received.poll(10, TimeUnit.SECONDS);
      assertThat(event).as("an event").isNotNull();
      return event == null ? "" : event;
    }

    boolean hasEnded() throws InterruptedException {
      return ended.await(10, TimeUnit.SECONDS);
    }
  }

  private Reader read(EventStream stream, long demand, Optional<Long> after) {
    Reader reader = new Reader(demand);
    stream.of(journal, entry -> true, after).subscribe(reader);
    return reader;
  }

  @Test
  void beginsWithACommentAndGoesOnWithEvents() throws InterruptedException {
    Reader reader = read(stream(SELDOM), Long.MAX_VALUE, Optional.empty());

    String comment = reader.next();
    journal.append(served("/a"), 1);
    String event = reader.next();

    assertThat(comment).isEqualTo(": requests\n\n");
    assertThat(event)
        .startsWith("id: 1\nevent: request\ndata: {\"id\":1,")
        .contains("\"path\":\"/a\"")
        .endsWith("}\n\n");
    assertThat(event.lines()).hasSize(4);
  }

  @Test
  void beatsWhileNothingHappens() throws InterruptedException {
    Reader reader = read(stream(OFTEN), Long.MAX_VALUE, Optional.empty());

    assertThat(List.of(reader.next(), reader.next(), reader.next())).containsOnly(": requests\n\n");
  }

  @Test
  void goesOnAfterAnId() throws InterruptedException {
    for (String path : List.of("/a", "/b", "/c")) {
      journal.append(served(path), 1);
    }
    Reader reader = read(stream(SELDOM), Long.MAX_VALUE, Optional.of(1L));

    assertThat(reader.next()).startsWith(":");
    assertThat(reader.next()).startsWith("id: 2\n");
    assertThat(reader.next()).startsWith("id: 3\n");
  }

  @Test
  void endsWithTheJournal() throws InterruptedException {
    Reader reader = read(stream(SELDOM), Long.MAX_VALUE, Optional.empty());
    reader.next();

    journals.forget(world);

    assertThat(reader.hasEnded()).isTrue();
  }

  @Test
  void dropsAReaderThatDoesNotRead() throws InterruptedException {
    Reader lazy = read(stream(SELDOM), 1, Optional.empty());
    lazy.next();
    int tooMany = 2 * JournalStreams.CAPACITY + 200;

    for (int i = 0; i < tooMany; i++) {
      journal.append(served("/"), 1);
    }
    assertThat(journal.readers()).isZero();
    lazy.request(Long.MAX_VALUE);

    assertThat(lazy.hasEnded()).isTrue();
    assertThat(lazy.received).hasSizeLessThan(tooMany);
  }

  @Test
  void forgetsAReaderThatGoesAway() throws InterruptedException {
    Reader reader = read(stream(SELDOM), Long.MAX_VALUE, Optional.empty());
    reader.next();
    assertThat(journal.readers()).isEqualTo(1);

    reader.cancel();

    assertThat(journal.readers()).isZero();
  }

  @Test
  void opensOnlySoManyStreams() throws InterruptedException {
    EventStream stream = stream(SELDOM);
    for (int i = 0; i < JournalStreams.MAX_PER_WORLD; i++) {
      read(stream, Long.MAX_VALUE, Optional.empty()).next();
    }

    assertThatThrownBy(() -> stream.of(journal, entry -> true, Optional.empty()))
        .isInstanceOf(ApiException.class);
  }
}
