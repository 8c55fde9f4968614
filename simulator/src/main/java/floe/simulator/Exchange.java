package floe.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/**
 * A request that keeps the contract, and what is needed to answer it.
 *
 * @param plan the operation and its responses
 * @param call the request
 * @param pathParameters the path's values by name, decoded
 * @param body the body as JSON, when it is
 */
public record Exchange(
    OperationPlan plan, Call call, Map<String, String> pathParameters, Optional<JsonNode> body) {}
