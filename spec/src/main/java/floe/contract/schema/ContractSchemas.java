package floe.contract.schema;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contract.concurrent.Lazy;
import floe.contract.message.Direction;

/**
 * The document's schemas, as requests see them and as responses do; each is prepared when first
 * asked for.
 */
public final class ContractSchemas {
  private final Lazy<SchemaStore> requests;
  private final Lazy<SchemaStore> responses;

  public ContractSchemas(JsonNode document) {
    this.requests = new Lazy<>(() ->
        new SchemaStore(DirectionalSchemas.of(document, Direction.REQUEST), Direction.REQUEST));
    this.responses = new Lazy<>(() -> new SchemaStore(
        ClosedSchemas.of(DirectionalSchemas.of(document, Direction.RESPONSE)), Direction.RESPONSE));
  }

  /**
   * Undeclared fields are ignored, integers must fit 64 bits, what is read-only is not required.
   */
  public Lazy<SchemaStore> requests() {
    return requests;
  }

  /** Undeclared fields are faults, what is write-only is not required. */
  public Lazy<SchemaStore> responses() {
    return responses;
  }
}
