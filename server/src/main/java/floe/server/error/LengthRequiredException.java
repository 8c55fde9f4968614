package floe.server.error;

import floe.api.LengthRequired;
import io.micronaut.http.HttpStatus;

/** 411: the request has to say how long its body is. */
public final class LengthRequiredException extends ApiException {

  private static final long serialVersionUID = 1L;

  /** Names the header. */
  public LengthRequiredException() {
    super("POST, PUT and PATCH need a Content-Length header.");
  }

  @Override
  public HttpStatus status() {
    return HttpStatus.LENGTH_REQUIRED;
  }

  @Override
  public Object body() {
    return LengthRequired.builder().error("LengthRequired").detail(detail()).build();
  }
}
