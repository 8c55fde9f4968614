package floe.server.error;

import floe.api.ResourceNotFound;
import io.micronaut.http.HttpStatus;

/** 404: there is no such thing, or it is another organization's. */
public final class ResourceNotFoundException extends ApiException {

  private static final long serialVersionUID = 1L;

  /** With the words that upstream uses. */
  public ResourceNotFoundException() {
    this("Not found");
  }

  /**
   * With words of its own.
   *
   * @param message what is said to the client
   */
  public ResourceNotFoundException(String message) {
    super(message);
  }

  @Override
  public HttpStatus status() {
    return HttpStatus.NOT_FOUND;
  }

  @Override
  public Object body() {
    return ResourceNotFound.builder().error("ResourceNotFound").detail(detail()).build();
  }
}
