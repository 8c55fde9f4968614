package floe.server.sandbox.journal;

import floe.api.sandbox.JournalPage;
import floe.server.sandbox.WorldLookup;
import floe.server.sandbox.api.RequestsApi;
import floe.steering.journal.EntryFilter;
import floe.steering.journal.Journal;
import floe.steering.journal.JournalStreams;
import floe.steering.journal.Journals;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows the journals. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class JournalController implements RequestsApi {

  private final WorldLookup worlds;
  private final Journals journals;
  private final EventStream stream;

  JournalController(WorldLookup worlds, Journals journals, EventStream stream) {
    this.worlds = worlds;
    this.journals = journals;
    this.stream = stream;
  }

  @Override
  public JournalPage requestsList(
      UUID organizationId,
      @Nullable String operation,
      @Nullable Long status,
      @Nullable Boolean refused,
      @Nullable OffsetDateTime since,
      @Nullable Long after,
      Long limit) {
    EntryFilter filter = new EntryFilter(operation, status, refused, since);
    return page(journal(organizationId), filter, after, limit);
  }

  @Override
  public HttpResponse<?> requestsStream(
      UUID organizationId,
      @Nullable String operation,
      @Nullable Long status,
      @Nullable Boolean refused,
      @Nullable Long after,
      @Nullable Long lastEventId) {
    EntryFilter filter = new EntryFilter(operation, status, refused, null);
    Optional<Long> start =
        JournalStreams.start(Optional.ofNullable(after), Optional.ofNullable(lastEventId));
    return HttpResponse.ok(stream.of(journal(organizationId), filter, start))
        .contentType(MediaType.TEXT_EVENT_STREAM_TYPE)
        .header(HttpHeaders.CACHE_CONTROL, "no-cache");
  }

  @Override
  public JournalPage requestsUnassigned(
      @Nullable String operation,
      @Nullable Long status,
      @Nullable Boolean refused,
      @Nullable OffsetDateTime since,
      @Nullable Long after,
      Long limit) {
    EntryFilter filter = new EntryFilter(operation, status, refused, since);
    return page(journals.unassigned(), filter, after, limit);
  }

  private Journal journal(UUID organizationId) {
    worlds.require(organizationId);
    return journals.of(organizationId);
  }

  private static JournalPage page(
      Journal journal, EntryFilter filter, @Nullable Long after, Long limit) {
    return journal.read(filter, after == null ? 0 : after, Math.toIntExact(limit));
  }
}
