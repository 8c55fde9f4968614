package floe.simulator.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.simulator.response.ValidatedRequest;
import java.util.Optional;

/** Reads the fields of a request body. */
final class RequestFields {
  private RequestFields() {}

  /** Returns the JSON object of the body; an empty object when the body is something else. */
  static ObjectNode body(ValidatedRequest request) {
    return request.body().orElse(null) instanceof ObjectNode object
        ? object
        : FilesResponses.JSON.objectNode();
  }

  /** Returns the text of a field; empty when the field is missing or holds something else. */
  static Optional<String> text(JsonNode body, String field) {
    return Optional.ofNullable(body.path(field).textValue());
  }
}
