package floe.contract;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The document's schemas, as requests see them and as responses do; each is prepared when first
 * asked for.
 */
final class Schemas {
  private final Lazy<SchemaStore> requests;
  private final Lazy<SchemaStore> responses;

  Schemas(JsonNode document) {
    this.requests = new Lazy<>(
        () -> new SchemaStore(DirectedCopy.of(document, Direction.REQUEST), Direction.REQUEST));
    this.responses = new Lazy<>(() -> new SchemaStore(
        StrictCopy.of(DirectedCopy.of(document, Direction.RESPONSE)), Direction.RESPONSE));
  }

  /**
   * Undeclared fields are ignored, integers must fit 64 bits, what is read-only is not required.
   */
  Lazy<SchemaStore> requests() {
    return requests;
  }

  /** Undeclared fields are faults, what is write-only is not required. */
  Lazy<SchemaStore> responses() {
    return responses;
  }
}
