package floe.server.sandbox.journal;

import floe.api.HTTPValidationError;
import floe.api.ValidationError;
import floe.api.sandbox.Refusal;
import floe.api.sandbox.RefusalFault;
import floe.api.sandbox.ScopeFault;
import floe.api.sandbox.TokenFault;
import floe.server.trace.RequestTrace;
import floe.server.trace.TokenProblem;
import io.micronaut.http.HttpResponse;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Tells why the API refused a request, from the answer and from what was noted of it. */
@Singleton
final class ApiRefusals {

  private static final int MAX_FAULTS = 50;
  private static final int MAX_STEPS = 20;

  private final JsonMapper json;

  ApiRefusals(JsonMapper json) {
    this.json = json;
  }

  /** Returns the reason of an answer whose status is 400 or above. */
  Refusal of(HttpResponse<?> response, Optional<RequestTrace> trace) {
    Refusal.Builder refusal = response.getBody(HTTPValidationError.class).isPresent()
        ? ofFaults(response.getBody(HTTPValidationError.class).get())
        : ofBody(response, trace);
    return refusal
        .token(trace.flatMap(RequestTrace::tokenProblem).map(ApiRefusals::fault).orElse(null))
        .scopes(
            trace.flatMap(RequestTrace::missingScope).map(ApiRefusals::fault).orElse(null))
        .build();
  }

  private static Refusal.Builder ofFaults(HTTPValidationError error) {
    List<ValidationError> faults = error.detail();
    return Refusal.builder()
        .error(error.error())
        .detail(
            "The request has %d fault%s.".formatted(faults.size(), faults.size() == 1 ? "" : "s"))
        .faults(faults.stream().limit(MAX_FAULTS).map(ApiRefusals::fault).toList())
        .faultsTotal((long) faults.size());
  }

  private static RefusalFault fault(ValidationError fault) {
    return RefusalFault.builder()
        .type(fault.type())
        .loc(fault.loc().stream().limit(MAX_STEPS).map(ApiRefusals::step).toList())
        .msg(EntryText.text(fault.msg()))
        .build();
  }

  /** A step may be a name that the client chose. */
  private static Object step(Object step) {
    return step instanceof Number ? step : EntryText.text(step.toString());
  }

  private Refusal.Builder ofBody(HttpResponse<?> response, Optional<RequestTrace> trace) {
    JsonNode body = response.getBody().map(this::tree).orElseGet(JsonNode::nullNode);
    String detail = text(body, "detail")
        .or(() -> text(body, "error_description"))
        .or(() -> trace.flatMap(RequestTrace::reason))
        .orElse(null);
    return Refusal.builder()
        .error(text(body, "error").orElse(null))
        .detail(detail)
        .faults(List.of())
        .faultsTotal(0L);
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
        ? Optional.of(EntryText.text(value.getStringValue()))
        : Optional.empty();
  }

  private static TokenFault fault(TokenProblem problem) {
    return switch (problem) {
      case MISSING -> TokenFault.MISSING;
      case MALFORMED -> TokenFault.MALFORMED;
      case UNKNOWN -> TokenFault.UNKNOWN;
      case EXPIRED -> TokenFault.EXPIRED;
      case WRONG_KIND -> TokenFault.WRONG_KIND;
    };
  }

  private static ScopeFault fault(RequestTrace.MissingScope missing) {
    return ScopeFault.builder()
        .held(missing.held().stream().sorted().toList())
        .needed(missing.needed())
        .build();
  }
}
