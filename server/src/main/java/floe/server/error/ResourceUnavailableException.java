package floe.server.error;

import floe.api.ResourceUnavailable;
import io.micronaut.http.HttpStatus;

/** 410: it was there and is no more. */
public final class ResourceUnavailableException extends ApiException {

  private static final long serialVersionUID = 1L;

  /** With the words that upstream uses. */
  public ResourceUnavailableException() {
    this("Unavailable");
  }

  /**
   * With words of its own.
   *
   * @param message what is said to the client
   */
  public ResourceUnavailableException(String message) {
    super(message);
  }

  @Override
  public HttpStatus status() {
    return HttpStatus.GONE;
  }

  @Override
  public Object body() {
    return ResourceUnavailable.builder()
        .error("ResourceUnavailable")
        .detail(detail())
        .build();
  }
}
