package floe.server.error;

import floe.files.ApiError;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** Writes the errors that the contract declares. */
@Singleton
class ApiExceptionHandler implements ExceptionHandler<ApiException, HttpResponse<?>> {

  @Override
  @SuppressWarnings("rawtypes") // the framework's signature
  public HttpResponse<?> handle(HttpRequest request, ApiException exception) {
    return response(exception.error());
  }

  static HttpResponse<?> response(ApiError error) {
    MutableHttpResponse<Object> response = HttpResponse.<Object>status(
            HttpStatus.valueOf(error.status()))
        .body(error.body())
        .contentType(MediaType.APPLICATION_JSON_TYPE);
    error.headers().forEach(response::header);
    return response;
  }
}
