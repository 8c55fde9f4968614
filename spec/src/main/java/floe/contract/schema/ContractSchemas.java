package floe.contract.schema;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contract.concurrent.Lazy;
import floe.contract.message.Direction;

/** The schemas of a document for requests and for responses. Each store is created on first use. */
public final class ContractSchemas {
  private final Lazy<SchemaStore> requests;
  private final Lazy<SchemaStore> responses;

  /** Creates the stores of a document, which must be in the form of OpenAPI 3.1. */
  public ContractSchemas(JsonNode document) {
    this.requests = new Lazy<>(() ->
        new SchemaStore(DirectionalSchemas.of(document, Direction.REQUEST), Direction.REQUEST));
    this.responses = new Lazy<>(() -> new SchemaStore(
        ClosedSchemas.of(DirectionalSchemas.of(document, Direction.RESPONSE)), Direction.RESPONSE));
  }

  /**
   * Returns the schemas of requests: undeclared properties are allowed, integers must fit into 64
   * bits, and read-only properties are not required.
   */
  public Lazy<SchemaStore> requests() {
    return requests;
  }

  /**
   * Returns the schemas of responses: undeclared properties are faults, and write-only properties
   * are not required.
   */
  public Lazy<SchemaStore> responses() {
    return responses;
  }
}
