package floe.server.sandbox.journal;

import floe.api.sandbox.JournalEntry;
import floe.server.error.ApiException;
import floe.steering.journal.Journal;
import floe.steering.journal.JournalStreams;
import floe.steering.journal.Journals;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** Writes a journal's entries as server-sent events. */
@Singleton
final class EventStream {

  private static final Duration HEARTBEAT = Duration.ofSeconds(15);
  private static final int PREFETCH = 16;
  private static final byte[] COMMENT = JournalStreams.COMMENT.getBytes(StandardCharsets.UTF_8);
  private static final byte[] END = new byte[0];

  private final Journals journals;
  private final JsonMapper json;
  private final Duration heartbeat;

  @Inject
  EventStream(Journals journals, JsonMapper json) {
    this(journals, json, HEARTBEAT);
  }

  EventStream(Journals journals, JsonMapper json, Duration heartbeat) {
    this.journals = journals;
    this.json = json;
    this.heartbeat = heartbeat;
  }

  /**
   * Returns the events of a journal for one reader. Following begins when the reader subscribes.
   *
   * @param after nothing for new entries only
   * @throws ApiException when there are as many streams as there may be
   */
  Publisher<byte[]> of(Journal journal, Predicate<JournalEntry> filter, Optional<Long> after) {
    JournalStreams.check(journals, journal).ifPresent(error -> {
      throw new ApiException(error);
    });
    return Flux.defer(() -> follow(journal, filter, after));
  }

  private Flux<byte[]> follow(
      Journal journal, Predicate<JournalEntry> filter, Optional<Long> after) {
    EntryQueue queue = new EntryQueue(JournalStreams.CAPACITY);
    List<JournalEntry> kept = journal.follow(queue, after);
    Flux<byte[]> events = Flux.concat(Flux.fromIterable(kept), queue.entries())
        .filter(filter)
        .publishOn(Schedulers.parallel(), PREFETCH)
        .map(this::event)
        .concatWithValues(END);
    Flux<byte[]> comments = Flux.interval(heartbeat).onBackpressureDrop().map(tick -> COMMENT);
    return Flux.just(COMMENT)
        .concatWith(Flux.merge(comments, events))
        .takeWhile(event -> event != END)
        .doFinally(signal -> journal.unfollow(queue));
  }

  private byte[] event(JournalEntry entry) {
    try {
      String data = new String(json.writeValueAsBytes(entry), StandardCharsets.UTF_8);
      return JournalStreams.event(entry.id(), data).getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
