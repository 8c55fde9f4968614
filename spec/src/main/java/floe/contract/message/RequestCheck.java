package floe.contract.message;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * The result of validating a request.
 *
 * @param faults every fault; empty when the request is valid
 * @param body the parsed body, so that it need not be parsed again; empty when there is no body or
 *     it is not JSON
 */
public record RequestCheck(List<Fault> faults, Optional<JsonNode> body) {
  public RequestCheck {
    faults = List.copyOf(faults);
  }

  /** Returns whether the request is valid. */
  public boolean valid() {
    return faults.isEmpty();
  }
}
