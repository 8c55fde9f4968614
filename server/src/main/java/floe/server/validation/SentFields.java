package floe.server.validation;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.context.ServerRequestContext;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/**
 * Tells which fields a request's body has: for changes where null and absent are not the same, and
 * a record tells null for both.
 */
@Singleton
public final class SentFields {

  private static final String ATTRIBUTE = "floe.sent-fields";

  /** Returns the names of the fields of the current request's body; none where it is no object. */
  @SuppressWarnings("unchecked") // set by the method below alone
  public Set<String> names() {
    return ServerRequestContext.currentRequest()
        .flatMap(request -> request.getAttribute(ATTRIBUTE, Set.class))
        .map(names -> (Set<String>) names)
        .orElse(Set.of());
  }

  static void set(HttpRequest<?> request, JsonNode body) {
    Set<String> names = new HashSet<>();
    body.fieldNames().forEachRemaining(names::add);
    // not Set.copyOf, which takes minutes for many names of one hash
    request.setAttribute(ATTRIBUTE, Collections.unmodifiableSet(names));
  }
}
