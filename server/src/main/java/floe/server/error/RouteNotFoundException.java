package floe.server.error;

import floe.api.RouteNotFound;
import io.micronaut.http.HttpStatus;

/** 404: there is no such operation. */
public final class RouteNotFoundException extends ApiException {

  private static final long serialVersionUID = 1L;

  /** With the words that upstream uses. */
  public RouteNotFoundException() {
    super("Not Found");
  }

  @Override
  public HttpStatus status() {
    return HttpStatus.NOT_FOUND;
  }

  @Override
  public Object body() {
    return RouteNotFound.builder().detail(detail()).build();
  }
}
