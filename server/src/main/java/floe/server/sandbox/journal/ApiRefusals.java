package floe.server.sandbox.journal;

import floe.api.HTTPValidationError;
import floe.api.sandbox.Refusal;
import floe.steering.journal.Refusals;
import floe.steering.journal.RequestNotes;
import io.micronaut.http.HttpResponse;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;

/** Tells why the API refused a request, from the answer and from what was noted of it. */
@Singleton
final class ApiRefusals {

  private final JsonMapper json;

  ApiRefusals(JsonMapper json) {
    this.json = json;
  }

  /** Returns the reason of an answer whose status is 400 or above. */
  Refusal.Builder of(HttpResponse<?> response, RequestNotes notes) {
    return response
        .getBody(HTTPValidationError.class)
        .map(Refusals::ofFaults)
        .orElseGet(() -> ofBody(response, notes));
  }

  private Refusal.Builder ofBody(HttpResponse<?> response, RequestNotes notes) {
    JsonNode body = response.getBody().map(this::tree).orElseGet(JsonNode::nullNode);
    Optional<String> detail =
        text(body, "detail").or(() -> text(body, "error_description")).or(notes::reason);
    return Refusals.ofError(text(body, "error"), detail);
  }

  private JsonNode tree(Object body) {
    try {
      return json.writeValueToTree(body);
    } catch (IOException e) {
      return JsonNode.nullNode();
    }
  }

  private static Optional<String> text(JsonNode body, String field) {
    JsonNode value = body.isObject() ? body.get(field) : null;
    return value != null && value.isString()
        ? Optional.of(value.getStringValue())
        : Optional.empty();
  }
}
