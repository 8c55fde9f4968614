package floe.server.error;

import floe.api.NotPermitted;
import io.micronaut.http.HttpStatus;

/** 403: the caller may not do this. */
public final class NotPermittedException extends ApiException {

  private static final long serialVersionUID = 1L;

  /** With the words that upstream uses. */
  public NotPermittedException() {
    this("Not permitted");
  }

  /**
   * With words of its own.
   *
   * @param message what is said to the client
   */
  public NotPermittedException(String message) {
    super(message);
  }

  @Override
  public HttpStatus status() {
    return HttpStatus.FORBIDDEN;
  }

  @Override
  public Object body() {
    return NotPermitted.builder().error("NotPermitted").detail(detail()).build();
  }
}
