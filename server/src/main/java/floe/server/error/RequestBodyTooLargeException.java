package floe.server.error;

import floe.api.RequestBodyTooLarge;
import io.micronaut.http.HttpStatus;

/** 413: the request's body is longer than any that is read. */
public final class RequestBodyTooLargeException extends ApiException {

  private static final long serialVersionUID = 1L;

  /** Names the limit in bytes. */
  public RequestBodyTooLargeException(long maxBytes) {
    super("The request body has more than %d bytes.".formatted(maxBytes));
  }

  @Override
  public HttpStatus status() {
    return HttpStatus.REQUEST_ENTITY_TOO_LARGE;
  }

  @Override
  public Object body() {
    return RequestBodyTooLarge.builder()
        .error("RequestBodyTooLarge")
        .detail(detail())
        .build();
  }
}
