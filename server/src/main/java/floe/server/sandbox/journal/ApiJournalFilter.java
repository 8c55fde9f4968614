package floe.server.sandbox.journal;

import floe.api.sandbox.JournalEntry;
import floe.contract.Operation;
import floe.server.contract.ContractOperations;
import floe.server.http.FilterOrder;
import floe.server.trace.RequestTrace;
import floe.steering.journal.EntryWriter;
import floe.steering.journal.JournalEntries;
import floe.steering.journal.RequestNotes;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes every answered request to the API into the journal of its world. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class ApiJournalFilter implements Ordered {

  private static final Logger LOG = LoggerFactory.getLogger(ApiJournalFilter.class);

  private final ContractOperations operations;
  private final ApiRefusals refusals;
  private final EntryWriter writer;

  ApiJournalFilter(ContractOperations operations, ApiRefusals refusals, EntryWriter writer) {
    this.operations = operations;
    this.refusals = refusals;
    this.writer = writer;
  }

  @Override
  public int getOrder() {
    return FilterOrder.JOURNAL;
  }

  @ResponseFilter
  void note(HttpRequest<?> request, HttpResponse<?> response) {
    if (JournalEntries.isControl(request.getPath())) {
      return;
    }
    try {
      write(request, response);
    } catch (RuntimeException e) {
      LOG.warn("A request is not in the journal", e);
    }
  }

  private void write(HttpRequest<?> request, HttpResponse<?> response) {
    RequestNotes notes = RequestTrace.of(request)
        .<RequestNotes>map(trace -> trace)
        .orElseGet(() -> new RequestNotes(""));
    int status = response.code();
    JournalEntry.Builder entry = JournalEntries.ofApi(
        notes,
        request.getMethodName(),
        request.getPath(),
        Optional.ofNullable(request.getUri().getRawQuery()),
        operations.find(request).map(Operation::id),
        status,
        Optional.of(status)
            .filter(JournalEntries::isRefusal)
            .map(refused -> refusals.of(response, notes)));
    writer.write(notes.organizationId(), notes.elapsed(), entry);
  }
}
