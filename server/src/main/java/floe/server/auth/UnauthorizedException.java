package floe.server.auth;

import floe.api.Unauthorized;
import floe.server.error.ApiException;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpStatus;
import java.util.Map;

/** 401: the request names no caller that the operation takes. */
public final class UnauthorizedException extends ApiException {

  private static final long serialVersionUID = 1L;

  /** There is no token, or one of a kind that the operation does not take. */
  UnauthorizedException() {
    super("Unauthorized");
  }

  @Override
  public HttpStatus status() {
    return HttpStatus.UNAUTHORIZED;
  }

  @Override
  public Object body() {
    return Unauthorized.builder().error("Unauthorized").detail(detail()).build();
  }

  @Override
  public Map<String, String> headers() {
    return Map.of(HttpHeaders.WWW_AUTHENTICATE, Challenge.bare());
  }
}
