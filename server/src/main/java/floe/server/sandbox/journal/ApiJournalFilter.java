package floe.server.sandbox.journal;

import floe.api.sandbox.JournalEntry;
import floe.api.sandbox.Sender;
import floe.contract.Operation;
import floe.server.contract.ContractOperations;
import floe.server.http.FilterOrder;
import floe.server.trace.RequestTrace;
import floe.steering.journal.EntryText;
import floe.steering.journal.EntryWriter;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes every answered request to the API into the journal of its world. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class ApiJournalFilter implements Ordered {

  private static final Logger LOG = LoggerFactory.getLogger(ApiJournalFilter.class);
  private static final int BAD_REQUEST = 400;

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
    if (isControl(request.getPath())) {
      return;
    }
    try {
      write(request, response);
    } catch (RuntimeException e) {
      LOG.warn("A request is not in the journal", e);
    }
  }

  private static boolean isControl(String path) {
    return path.startsWith("/sandbox/") || path.equals("/health");
  }

  private void write(HttpRequest<?> request, HttpResponse<?> response) {
    Optional<RequestTrace> trace = RequestTrace.of(request);
    int status = response.code();
    JournalEntry.Builder entry = JournalEntry.builder()
        .requestId(trace.map(RequestTrace::requestId).orElse(""))
        .sender(Sender.CLIENT)
        .method(EntryText.method(request.getMethodName()))
        .path(EntryText.path(request.getPath()))
        .query(EntryText.query(request.getUri().getRawQuery()))
        .operation(operations.find(request).map(Operation::id).orElse(null))
        .status((long) status)
        .token(trace.flatMap(RequestTrace::token).orElse(null))
        .faultId(trace.flatMap(RequestTrace::faultId).orElse(null))
        .refusal(status < BAD_REQUEST ? null : refusals.of(response, trace));
    writer.write(
        trace.flatMap(RequestTrace::organizationId),
        trace.map(RequestTrace::elapsed).orElse(Duration.ZERO),
        entry);
  }
}
