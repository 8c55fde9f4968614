package floe.steering;

import java.util.Optional;
import java.util.UUID;

/**
 * A request that has reached a step.
 *
 * @param step the id of the operation or of the store's step
 * @param part the part number, where the step is about one
 * @param fileId the file, where the step is about one
 */
public record StepRequest(String step, Optional<Long> part, Optional<UUID> fileId) {

  /** Returns a request of an operation. */
  public static StepRequest of(String operationId) {
    return new StepRequest(operationId, Optional.empty(), Optional.empty());
  }

  /** Returns a request of the store. */
  public static StepRequest of(StoreFaultStep step, Optional<Long> part, UUID fileId) {
    return new StepRequest(step.id(), part, Optional.of(fileId));
  }
}
