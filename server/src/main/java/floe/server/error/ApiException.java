package floe.server.error;

import floe.contract.message.Fault;
import floe.files.ApiError;
import java.util.List;

/** Says that a request is answered with an error which the contract declares. */
public final class ApiException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient ApiError error;

  /** Creates an exception that is answered with the given error. */
  public ApiException(ApiError error) {
    super(error.detail(), null, false, false);
    this.error = error;
  }

  /** Creates an exception for a thing that is unknown, deleted, or another organization's: 404. */
  public static ApiException notFound() {
    return new ApiException(ApiError.resourceNotFound());
  }

  /** Creates an exception for a request with one fault: 422. */
  public static ApiException invalid(Fault fault) {
    return invalid(List.of(fault));
  }

  /**
   * Creates an exception for a request with faults: 422.
   *
   * @param faults every fault of the request, at least one
   */
  public static ApiException invalid(List<Fault> faults) {
    return new ApiException(ApiError.requestValidation(faults));
  }

  /** Returns the error that the request is answered with. */
  public ApiError error() {
    return error;
  }
}
