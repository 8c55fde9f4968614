package floe.simulator.files;

import floe.files.ApiError;
import floe.files.ApiVersion;
import floe.files.RequestBodyLimit;
import floe.simulator.http.SimulatedRequest;
import floe.simulator.http.SimulatedResponse;
import floe.simulator.response.ErrorResponses;
import floe.simulator.response.OperationPlan;
import java.util.Optional;
import java.util.OptionalLong;

/** Rejects requests for their body's size or their API version. */
final class FilesRequestGuard {
  private FilesRequestGuard() {}

  /** Returns the 411 for a body without a length, or the 413 for one that is too long. */
  static Optional<SimulatedResponse> rejectBody(OperationPlan plan, SimulatedRequest request) {
    String announced = request.header("Content-Length");
    OptionalLong length =
        announced.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(announced));
    return RequestBodyLimit.check(request.message().method(), length)
        .map(error -> ErrorResponses.declared(plan, error));
  }

  /** Returns the 404 for an API version that does not exist. */
  static Optional<SimulatedResponse> rejectVersion(OperationPlan plan, SimulatedRequest request) {
    boolean served =
        !ApiVersion.isApiPath(request.message().path()) || version(request).isPresent();
    return served
        ? Optional.empty()
        : Optional.of(ErrorResponses.declared(plan, ApiError.routeNotFound())
            .withoutHeader(ApiVersion.HEADER));
  }

  /** Returns the API version that a request is answered in; empty when it does not exist. */
  static Optional<String> version(SimulatedRequest request) {
    return ApiVersion.of(request.message().headers().first(ApiVersion.HEADER));
  }
}
