package floe.simulator.response;

import com.fasterxml.jackson.databind.JsonNode;
import floe.simulator.http.SimulatedRequest;
import java.util.Map;
import java.util.Optional;

/**
 * A request that is valid for its operation.
 *
 * @param plan the operation with its responses
 * @param received the request as it was received
 * @param pathParameters the decoded path parameters by name
 * @param body the body if it is JSON
 */
public record ValidatedRequest(
    OperationPlan plan,
    SimulatedRequest received,
    Map<String, String> pathParameters,
    Optional<JsonNode> body) {}
