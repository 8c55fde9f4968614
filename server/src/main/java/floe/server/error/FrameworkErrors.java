package floe.server.error;

import com.fasterxml.jackson.databind.node.NullNode;
import floe.contract.message.Fault;
import floe.files.ApiError;
import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.Error;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Writes the errors that the framework finds, such as an unknown route, as upstream writes them.
 */
@Primary
@Singleton
class FrameworkErrors implements ErrorResponseProcessor<Object> {

  @Override
  public MutableHttpResponse<Object> processResponse(
      ErrorContext context, MutableHttpResponse<?> response) {
    return switch (HttpStatus.valueOf(response.code())) {
      case NOT_FOUND -> answer(response, ApiError.routeNotFound());
      case REQUEST_ENTITY_TOO_LARGE ->
        answer(response, ApiError.badRequest("The request is too large."));
      case INTERNAL_SERVER_ERROR, SERVICE_UNAVAILABLE ->
        json(response, ApiError.internalServerError().body());
      default ->
        context.hasErrors()
                && context.getErrors().stream()
                    .anyMatch(error -> error.getPath().isPresent())
            ? answer(response, unbindable(context.getErrors()))
            : answer(response, ApiError.badRequest());
    };
  }

  /** Some values pass the schema and cannot be bound, such as an integer of more than 64 bits. */
  private static ApiError unbindable(List<Error> errors) {
    return ApiError.requestValidation(errors.stream()
        .map(error -> Fault.of(
            "value_error",
            List.of("body", error.getPath().orElse("")),
            error.getMessage(),
            NullNode.getInstance()))
        .toList());
  }

  private static MutableHttpResponse<Object> answer(
      MutableHttpResponse<?> response, ApiError error) {
    return json(response.status(HttpStatus.valueOf(error.status())), error.body());
  }

  private static MutableHttpResponse<Object> json(MutableHttpResponse<?> response, Object body) {
    return response.<Object>body(body).contentType(MediaType.APPLICATION_JSON_TYPE);
  }
}
