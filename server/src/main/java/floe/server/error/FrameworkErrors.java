package floe.server.error;

import com.fasterxml.jackson.databind.node.NullNode;
import floe.contract.message.Fault;
import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.Error;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Words the errors that the framework finds, such as an unknown route, the way upstream words them.
 */
@Primary
@Singleton
class FrameworkErrors implements ErrorResponseProcessor<Object> {

  @Override
  public MutableHttpResponse<Object> processResponse(
      ErrorContext context, MutableHttpResponse<?> response) {
    return switch (HttpStatus.valueOf(response.code())) {
      case NOT_FOUND -> answer(response, new RouteNotFoundException());
      case REQUEST_ENTITY_TOO_LARGE ->
        answer(response, new BadRequestException("The request is too large."));
      case INTERNAL_SERVER_ERROR, SERVICE_UNAVAILABLE ->
        json(response, Map.of("error", "InternalServerError", "detail", "Internal Server Error"));
      default ->
        context.hasErrors()
                && context.getErrors().stream()
                    .anyMatch(error -> error.getPath().isPresent())
            ? answer(response, unbindable(context.getErrors()))
            : answer(response, new BadRequestException());
    };
  }

  /** What passes the schema and still cannot be bound, such as an integer of more than 64 bits. */
  private static RequestValidationException unbindable(List<Error> errors) {
    return new RequestValidationException(errors.stream()
        .map(error -> new Fault(
            "value_error",
            List.of("body", error.getPath().orElse("")),
            error.getMessage(),
            Optional.of(NullNode.getInstance()),
            Map.of()))
        .toList());
  }

  private static MutableHttpResponse<Object> answer(
      MutableHttpResponse<?> response, ApiException exception) {
    return json(response.status(exception.status()), exception.body());
  }

  private static MutableHttpResponse<Object> json(MutableHttpResponse<?> response, Object body) {
    return response.<Object>body(body).contentType(MediaType.APPLICATION_JSON_TYPE);
  }
}
