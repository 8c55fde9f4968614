package floe.contract.message;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * The outcome of checking a request.
 *
 * @param faults every fault at once; empty when the request keeps the contract
 * @param body the body as JSON, so that nobody parses twice; absent when there is none, or none
 *     that is JSON
 */
public record RequestCheck(List<Fault> faults, Optional<JsonNode> body) {
  public RequestCheck {
    faults = List.copyOf(faults);
  }

  /** Whether the request keeps the contract. */
  public boolean valid() {
    return faults.isEmpty();
  }
}
