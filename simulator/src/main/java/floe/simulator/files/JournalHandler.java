package floe.simulator.files;

import floe.simulator.files.error.RejectedRequestException;
import floe.simulator.files.world.WorldRegistry;
import floe.simulator.http.SimulatedRequest;
import floe.simulator.http.SimulatedResponse;
import floe.simulator.steering.JournalStream;
import floe.steering.journal.EntryFilter;
import floe.steering.journal.Journal;
import floe.steering.journal.JournalStreams;
import floe.steering.journal.Journals;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Handles the operations of the control API on journals. */
final class JournalHandler {
  private static final int DEFAULT_LIMIT = 100;
  private static final Pattern STREAM =
      Pattern.compile("/sandbox/worlds/([0-9a-fA-F-]{36})/requests/stream/?");
  private static final String LAST_EVENT_ID = "Last-Event-ID";

  private final Journals journals;
  private final WorldRegistry worlds;

  JournalHandler(Journals journals, WorldRegistry worlds) {
    this.journals = journals;
    this.worlds = worlds;
  }

  /** Handles {@code requests:list}. */
  SimulatedResponse list(FilesRequest request) {
    return page(request, journals.of(worlds.require(request.worldId())));
  }

  /** Handles {@code requests:unassigned}. */
  SimulatedResponse listUnassigned(FilesRequest request) {
    return page(request, journals.unassigned());
  }

  private static SimulatedResponse page(FilesRequest request, Journal journal) {
    QueryValues query = request.queryValues();
    return request.success(journal.read(
        filter(query),
        query.number("after").orElse(0L),
        query.number("limit").map(Long::intValue).orElse(DEFAULT_LIMIT)));
  }

  /**
   * Handles {@code requests:stream}: the beginning of the stream, which {@link #open} continues as
   * far as the HTTP server can.
   */
  SimulatedResponse stream(FilesRequest request) {
    Journal journal = journals.of(worlds.require(request.worldId()));
    RejectedRequestException.throwIf(JournalStreams.check(journals, journal));
    return request.success().withBody(JournalStream.comment());
  }

  /** Opens the stream that a valid request asks for; empty if it asks for none. */
  Optional<JournalStream> open(SimulatedRequest request) {
    Matcher path = STREAM.matcher(request.message().path());
    if (!path.matches()) {
      return Optional.empty();
    }
    QueryValues query = new QueryValues(request.message().query());
    Optional<Long> after = JournalStreams.start(
        query.number("after"), request.message().headers().first(LAST_EVENT_ID).map(Long::valueOf));
    return worlds
        .find(UUID.fromString(path.group(1)))
        .map(world -> new JournalStream(journals.of(world.id()), filter(query), after));
  }

  private static EntryFilter filter(QueryValues query) {
    return new EntryFilter(
        query.text("operation").orElse(null),
        query.number("status").orElse(null),
        query.flag("refused").orElse(null),
        query.text("since").map(OffsetDateTime::parse).orElse(null));
  }
}
