package floe.server.auth;

import floe.api.InvalidToken;
import floe.server.error.ApiException;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpStatus;
import java.util.Map;

/** 401: the token is malformed, unknown or expired (RFC 6750, section 3.1). */
public final class InvalidTokenException extends ApiException {

  private static final long serialVersionUID = 1L;

  InvalidTokenException() {
    super("The access token is unknown, malformed or expired.");
  }

  @Override
  public HttpStatus status() {
    return HttpStatus.UNAUTHORIZED;
  }

  @Override
  public Object body() {
    return InvalidToken.builder()
        .error("invalid_token")
        .errorDescription(detail())
        .build();
  }

  @Override
  public Map<String, String> headers() {
    return Map.of(HttpHeaders.WWW_AUTHENTICATE, Challenge.of("invalid_token", detail()));
  }
}
