package floe.simulator.files.error;

import floe.api.ServiceUnavailable;
import floe.contract.message.Fault;
import floe.files.ApiError;
import floe.simulator.http.SimulatedResponse;
import floe.simulator.response.ErrorResponses;
import floe.simulator.response.OperationPlan;
import java.util.List;
import java.util.Optional;

/** Says that a valid request is rejected by a rule of the files API. */
public final class RejectedRequestException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient ApiError error;
  private final transient List<Fault> faults;

  private RejectedRequestException(ApiError error, List<Fault> faults) {
    super(error.detail(), null, false, false);
    this.error = error;
    this.faults = faults;
  }

  /** Creates an exception for a thing that is unknown, deleted, or another world's: 404. */
  public static RejectedRequestException notFound() {
    return new RejectedRequestException(ApiError.resourceNotFound(), List.of());
  }

  /** Creates an exception for a request with one fault: 422. */
  public static RejectedRequestException invalid(Fault fault) {
    List<Fault> faults = List.of(fault);
    return new RejectedRequestException(ApiError.requestValidation(faults), faults);
  }

  /** Creates an exception for a failure of the store: 503. */
  public static RejectedRequestException storeFailed() {
    return new RejectedRequestException(ApiError.serviceUnavailable(), List.of());
  }

  /** Throws an exception if there is an error. */
  public static void throwIf(Optional<ApiError> error) {
    if (error.isPresent()) {
      throw new RejectedRequestException(error.get(), List.of());
    }
  }

  /** Throws an exception if there is a fault: 422. */
  public static void throwIfFaulty(Optional<Fault> fault) {
    if (fault.isPresent()) {
      throw invalid(fault.get());
    }
  }

  /** Throws an exception if there are faults: 422. */
  public static void throwIfFaulty(List<Fault> faults) {
    if (!faults.isEmpty()) {
      throw new RejectedRequestException(ApiError.requestValidation(faults), faults);
    }
  }

  /** Returns the response that the contract declares for the rejection. */
  public SimulatedResponse response(OperationPlan plan) {
    if (error.body() instanceof ServiceUnavailable) {
      return ErrorResponses.unavailable(plan);
    }
    return faults.isEmpty()
        ? ErrorResponses.declared(plan, error)
        : ErrorResponses.invalid(plan, faults);
  }
}
