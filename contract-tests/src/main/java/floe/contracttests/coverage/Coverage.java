package floe.contracttests.coverage;

import floe.contract.Operation;
import floe.contract.document.MediaTypeSpec;
import floe.contract.document.RequestBodySpec;
import floe.contract.document.ResponseSpec;
import floe.contracttests.check.Contracts;
import floe.contracttests.client.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Counts which declared responses and schemas the exchanges of a run have covered. Safe for any
 * number of threads.
 */
public final class Coverage {
  private static final String NO_BODY = "no body";

  private final ConcurrentMap<Cell, Integer> responses = new ConcurrentHashMap<>();
  private final SchemaCoverage sent = new SchemaCoverage(true);
  private final SchemaCoverage answered = new SchemaCoverage(false);
  private final OperationCoverage operations = new OperationCoverage();

  /** Creates a coverage in which nothing was seen. */
  public Coverage() {
    for (Operation operation : Contracts.get().operations()) {
      operation.responses().values().forEach(spec -> declare(operation, spec));
      json(operation.body())
          .ifPresent(schema -> sent.declare(Contracts.get().of(operation), schema));
    }
  }

  /**
   * A declared response.
   *
   * @param operation the operation's id
   * @param status as declared
   * @param contentType as declared; {@code no body} where there is none
   */
  public record Cell(String operation, String status, String contentType) {
    @Override
    public String toString() {
      return operation + " " + status + " " + contentType;
    }
  }

  private void declare(Operation operation, ResponseSpec spec) {
    if (spec.content().isEmpty()) {
      responses.put(new Cell(operation.id(), spec.status(), NO_BODY), 0);
    }
    spec.content().values().forEach(media -> {
      responses.put(new Cell(operation.id(), spec.status(), media.type()), 0);
      media.schema().ifPresent(schema -> answered.declare(Contracts.get().of(operation), schema));
    });
  }

  private static Optional<String> json(Optional<RequestBodySpec> body) {
    return body.flatMap(RequestBodySpec::json).flatMap(MediaTypeSpec::schema);
  }

  /** Counts an exchange; what is no exchange with the API is ignored. */
  public void record(Exchange exchange) {
    if (!exchange.request().path().matches("/(v1|sandbox)/.*|/health(/.*)?")) {
      return;
    }
    Contracts.get()
        .operation(exchange.request())
        .ifPresent(operation -> record(operation, exchange));
  }

  private void record(Operation operation, Exchange exchange) {
    operations.record(operation, exchange);
    json(operation.body())
        .ifPresent(
            schema -> sent.record(Contracts.get().of(operation), schema, exchange.requestJson()));
    operation.response(exchange.status()).ifPresent(spec -> record(operation, spec, exchange));
  }

  private void record(Operation operation, ResponseSpec spec, Exchange exchange) {
    String type =
        spec.content().isEmpty() ? NO_BODY : spec.content().keySet().iterator().next();
    responses.merge(new Cell(operation.id(), spec.status(), type), 1, Integer::sum);
    spec.json()
        .flatMap(MediaTypeSpec::schema)
        .ifPresent(
            schema -> answered.record(Contracts.get().of(operation), schema, exchange.json()));
  }

  /** Returns everything that can be covered, and how far it is. */
  public List<CoverageItem> items() {
    List<CoverageItem> items = new ArrayList<>(operations.items());
    items.addAll(CoverageItems.keywords(sent()));
    items.addAll(CoverageItems.answers(answered()));
    return items;
  }

  /** Returns how often each operation was answered with a status that it does not declare. */
  public Map<String, Integer> undeclared() {
    return operations.undeclared();
  }

  /** Returns how often each declared response was seen. */
  public Map<Cell, Integer> responses() {
    TreeMap<Cell, Integer> sorted = new TreeMap<>(java.util.Comparator.comparing(Cell::toString));
    sorted.putAll(responses);
    return sorted;
  }

  /** Returns the declared responses that were never seen. */
  public List<Cell> unseen() {
    return responses().entrySet().stream()
        .filter(cell -> cell.getValue() == 0)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Returns how often each point of the schemas of requests was covered. */
  public Map<String, Integer> sent() {
    return sent.counts();
  }

  /** Returns how often each point of the schemas of responses was covered. */
  public Map<String, Integer> answered() {
    return answered.counts();
  }
}
