package floe.simulator.response;

import floe.simulator.http.SimulatedRequest;
import floe.simulator.http.SimulatedResponse;
import floe.steering.Rule;
import java.util.Map;
import java.util.Optional;

/**
 * Computes responses that depend on earlier requests; without it the document's examples are
 * answered.
 */
public interface Behaviour {

  /** Returns the response; empty when this behaviour does not handle the operation. */
  Optional<SimulatedResponse> respond(ValidatedRequest request);

  /**
   * Returns the response to a request that is rejected whatever its credentials; empty when it is
   * accepted.
   */
  default Optional<SimulatedResponse> rejectBeforeAuthentication(
      OperationPlan plan, SimulatedRequest request) {
    return Optional.empty();
  }

  /**
   * Returns the response to a request that is rejected although it carries credentials of the right
   * kind; empty when it is accepted. The request is not validated yet.
   */
  default Optional<SimulatedResponse> rejectAfterAuthentication(
      OperationPlan plan, SimulatedRequest request) {
    return Optional.empty();
  }

  /** Checks whether a fault rule may fire at an operation; asked before anything else. */
  default boolean mayFail(OperationPlan plan) {
    return false;
  }

  /**
   * Returns the fault rule that fires for a request which was not rejected; the request counts.
   *
   * @param pathParameters the decoded parameters of the path
   * @param head the request without its body
   */
  default Optional<Rule> nextFault(
      OperationPlan plan, Map<String, String> pathParameters, SimulatedRequest head) {
    return Optional.empty();
  }

  /** Changes a response just before it is sent, whoever created it. */
  default SimulatedResponse postProcess(
      OperationPlan plan, SimulatedRequest request, SimulatedResponse response) {
    return response;
  }

  /** Discards what was derived from the documents, but not what was created. */
  default void documentsChanged() {}

  /** Deletes everything that was created. */
  void reset();
}
