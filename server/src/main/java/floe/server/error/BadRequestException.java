package floe.server.error;

import floe.api.BadRequest;
import io.micronaut.http.HttpStatus;

/** 400: the request cannot be read. */
public final class BadRequestException extends ApiException {

  private static final long serialVersionUID = 1L;

  /** With the words that upstream uses. */
  public BadRequestException() {
    this("Bad request");
  }

  /**
   * With words of its own.
   *
   * @param message what is said to the client
   */
  public BadRequestException(String message) {
    super(message);
  }

  @Override
  public HttpStatus status() {
    return HttpStatus.BAD_REQUEST;
  }

  @Override
  public Object body() {
    return BadRequest.builder().error("BadRequest").detail(detail()).build();
  }
}
