package floe.server.sandbox.journal;

import floe.api.sandbox.JournalEntry;
import floe.api.sandbox.TooManyStreams;
import floe.files.ApiError;
import floe.server.error.ApiException;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/**
 * Writes a journal's entries as server-sent events (<a
 * href="https://html.spec.whatwg.org/multipage/server-sent-events.html">HTML, 9.2</a>).
 */
@Singleton
final class EventStream {

  /** How many entries a reader may be behind. */
  static final int CAPACITY = 256;

  static final int MAX_PER_WORLD = 8;
  static final int MAX_IN_ALL = 64;

  private static final Duration HEARTBEAT = Duration.ofSeconds(15);
  private static final int PREFETCH = 16;
  private static final int SERVICE_UNAVAILABLE = 503;
  private static final byte[] COMMENT = ": requests\n\n".getBytes(StandardCharsets.UTF_8);
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
    if (journal.readers() >= MAX_PER_WORLD) {
      throw tooMany("A world may have %d streams.".formatted(MAX_PER_WORLD));
    }
    if (journals.readers() >= MAX_IN_ALL) {
      throw tooMany("A server may have %d streams.".formatted(MAX_IN_ALL));
    }
    return Flux.defer(() -> follow(journal, filter, after));
  }

  private static ApiException tooMany(String detail) {
    TooManyStreams body =
        TooManyStreams.builder().error("TooManyStreams").detail(detail).build();
    return new ApiException(new ApiError(SERVICE_UNAVAILABLE, detail, body, Map.of()));
  }

  private Flux<byte[]> follow(
      Journal journal, Predicate<JournalEntry> filter, Optional<Long> after) {
    EntryQueue queue = new EntryQueue(CAPACITY);
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
      return "id: %d\nevent: request\ndata: %s\n\n"
          .formatted(entry.id(), data)
          .getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
