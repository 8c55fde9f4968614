package floe.simulator.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import floe.contract.message.Fault;
import floe.simulator.http.SimulatedResponse;
import floe.simulator.response.ErrorResponses;
import floe.simulator.response.OperationPlan;
import floe.simulator.response.ValidatedRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The responses that several handlers give. */
final class FilesResponses {
  static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private FilesResponses() {}

  static SimulatedResponse success(ValidatedRequest request, JsonNode body) {
    return request.plan().success().withBody(body);
  }

  /** Returns the 422 with one fault. */
  static SimulatedResponse invalid(
      ValidatedRequest request, List<Object> loc, String message, JsonNode input) {
    return invalid(
        request, List.of(new Fault("value_error", loc, message, Optional.of(input), Map.of())));
  }

  /** Returns the 422 with every fault. */
  static SimulatedResponse invalid(ValidatedRequest request, List<Fault> faults) {
    return ErrorResponses.invalid(request.plan(), faults);
  }

  /** Returns the 403 without a challenge: another token would not help. */
  static SimulatedResponse forbidden(OperationPlan plan) {
    return ErrorResponses.declared(
            plan,
            403,
            JSON.objectNode().put("error", "NotPermitted").put("detail", "Not permitted"))
        .withoutHeader("WWW-Authenticate");
  }

  static SimulatedResponse notFound(ValidatedRequest request) {
    return ErrorResponses.notFound(request.plan());
  }
}
