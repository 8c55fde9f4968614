package floe.server.auth;

import floe.api.InsufficientScope;
import floe.server.error.ApiException;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpStatus;
import java.util.List;
import java.util.Map;

/**
 * 403: the right kind of token, without any of the scopes that the operation takes (RFC 6750,
 * section 3.1).
 */
public final class InsufficientScopeException extends ApiException {

  private static final long serialVersionUID = 1L;

  private final String scope;

  InsufficientScopeException(List<String> anyOf) {
    super("The access token lacks the scope that this needs.");
    scope = String.join(" ", anyOf);
  }

  @Override
  public HttpStatus status() {
    return HttpStatus.FORBIDDEN;
  }

  @Override
  public Object body() {
    return InsufficientScope.builder()
        .error("insufficient_scope")
        .errorDescription(detail())
        .build();
  }

  @Override
  public Map<String, String> headers() {
    return Map.of(
        HttpHeaders.WWW_AUTHENTICATE, Challenge.of("insufficient_scope", detail(), scope));
  }
}
