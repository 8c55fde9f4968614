package floe.server.auth;

import floe.server.error.ApiException;

/** 401: the request names no caller that the operation takes. */
public final class UnauthorizedException extends ApiException {

  private static final long serialVersionUID = 1L;

  /** There is no token, or one of a kind that the operation does not take. */
  UnauthorizedException() {
    super("Unauthorized");
  }
}
