package floe.server.auth;

import floe.server.error.ApiException;

/** 401: the token is malformed, unknown or expired (RFC 6750, section 3.1). */
public final class InvalidTokenException extends ApiException {

  private static final long serialVersionUID = 1L;

  InvalidTokenException() {
    super("The access token is unknown, malformed or expired.");
  }
}
