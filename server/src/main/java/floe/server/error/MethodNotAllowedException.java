package floe.server.error;

import floe.api.MethodNotAllowed;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpStatus;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** 405: there is such a path, but not for this method. */
public final class MethodNotAllowedException extends ApiException {

  private static final long serialVersionUID = 1L;

  private final String allowed;

  /**
   * With the words that upstream uses.
   *
   * @param allowed the methods that there are
   */
  public MethodNotAllowedException(Set<String> allowed) {
    super("Method Not Allowed");
    this.allowed = String.join(", ", new TreeSet<>(allowed));
  }

  @Override
  public HttpStatus status() {
    return HttpStatus.METHOD_NOT_ALLOWED;
  }

  @Override
  public Object body() {
    return MethodNotAllowed.builder().detail(detail()).build();
  }

  @Override
  public Map<String, String> headers() {
    return Map.of(HttpHeaders.ALLOW, allowed);
  }
}
