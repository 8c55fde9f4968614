package floe.server.error;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** Turns what the server throws into what the contract declares. */
@Singleton
class ApiExceptionHandler implements ExceptionHandler<ApiException, HttpResponse<?>> {

  @Override
  @SuppressWarnings("rawtypes") // the framework's signature
  public HttpResponse<?> handle(HttpRequest request, ApiException exception) {
    MutableHttpResponse<Object> response = HttpResponse.<Object>status(exception.status())
        .body(exception.body())
        .contentType(MediaType.APPLICATION_JSON_TYPE);
    exception.headers().forEach(response::header);
    return response;
  }
}
