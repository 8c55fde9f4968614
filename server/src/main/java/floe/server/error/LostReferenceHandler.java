package floe.server.error;

import floe.files.ApiError;
import floe.server.availability.SqlStates;
import io.micronaut.context.annotation.Primary;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * Answers requests whose world was deleted, or brought back to an earlier state, while they were
 * under way, so that what they store would name rows that are gone. Other failures of the database
 * stay what they are.
 */
@Primary
@Singleton
class LostReferenceHandler implements ExceptionHandler<DataAccessException, HttpResponse<?>> {

  /** The SQL states of a foreign key without its row: PostgreSQL's, H2's. */
  private static final Set<String> FOREIGN_KEY = Set.of("23503", "23506");

  private final ApiExceptionHandler errors;
  private final UnavailableHandler failures;

  LostReferenceHandler(ApiExceptionHandler errors, UnavailableHandler failures) {
    this.errors = errors;
    this.failures = failures;
  }

  @Override
  @SuppressWarnings("rawtypes") // the framework's signature
  public HttpResponse<?> handle(HttpRequest request, DataAccessException exception) {
    if (!SqlStates.isAny(exception, FOREIGN_KEY)) {
      return failures.handle(request, exception);
    }
    ApiError error = request.getPath().startsWith("/sandbox/")
        ? ApiError.resourceNotFound()
        : ApiError.invalidToken();
    return errors.handle(request, new ApiException(error));
  }
}
