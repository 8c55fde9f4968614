package floe.server.auth;

import floe.server.error.ApiException;
import java.util.List;

/** 403: the right kind of token, without any of the scopes that the operation takes (RFC 6750, section 3.1). */
public final class InsufficientScopeException extends ApiException {

  private static final long serialVersionUID = 1L;

  private final String scope;

  InsufficientScopeException(List<String> anyOf) {
    super("The access token lacks the scope that this needs.");
    scope = String.join(" ", anyOf);
  }

  /** The scopes of which one would do, parted by spaces. */
  public String scope() {
    return scope;
  }
}
