package floe.server.contract;

import io.micronaut.http.context.ServerRequestContext;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Reads query parameters of any text that may be given several times. The framework would split a
 * single text at its commas.
 */
@Singleton
public final class QueryTexts {

  /** Returns the values that a parameter has in the current request; none where it is absent. */
  public List<String> all(String name) {
    return ServerRequestContext.currentRequest()
        .map(request -> request.getParameters().getAll(name))
        .orElse(List.of());
  }
}
