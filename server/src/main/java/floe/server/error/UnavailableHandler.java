package floe.server.error;

import floe.files.ApiError;
import floe.server.availability.Availability;
import floe.server.availability.DatabaseFailures;
import floe.server.availability.Dependency;
import floe.server.storage.StorageUnavailableException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers 503 when something fails that the server needs, and 500 when something fails that nobody
 * has foreseen. Only the latter is written into the log here: an outage is one line, which
 * {@link Availability} writes.
 */
@Singleton
class UnavailableHandler implements ExceptionHandler<RuntimeException, HttpResponse<?>> {

  private static final Logger LOG = LoggerFactory.getLogger(UnavailableHandler.class);

  private final Availability availability;

  UnavailableHandler(Availability availability) {
    this.availability = availability;
  }

  @Override
  @SuppressWarnings("rawtypes") // the framework's signature
  public HttpResponse<?> handle(HttpRequest request, RuntimeException exception) {
    if (exception instanceof StorageUnavailableException
        || exception instanceof RejectedExecutionException) {
      return ApiExceptionHandler.response(ApiError.serviceUnavailable());
    }
    if (DatabaseFailures.find(exception).isPresent()) {
      availability.suspect(Dependency.DATABASE);
      return ApiExceptionHandler.response(ApiError.serviceUnavailable());
    }
    LOG.error("{} {} has failed", request.getMethodName(), request.getPath(), exception);
    return ApiExceptionHandler.response(ApiError.internalServerError());
  }
}
