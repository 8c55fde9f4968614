package floe.files;

import floe.api.sandbox.Scope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a token may be used for. */
public final class TokenScopes {

  /** Every scope that an access token can have. */
  public static final List<String> ACCESS_TOKEN =
      Arrays.stream(Scope.values()).map(Scope::value).toList();

  /** The scopes that the token of every session has. */
  public static final List<String> CUSTOMER_PORTAL =
      List.of("customer_portal:read", "customer_portal:write");

  private TokenScopes() {}

  /**
   * Returns the error for a token that an operation does not accept, or nothing if it does: a token
   * needs one of the scopes that the operation names for the token's security scheme.
   *
   * @param security the operation's {@code security}: alternatives, each of scopes by the name of a
   *     scheme
   * @param kind the token's kind
   * @param scopes the token's scopes
   */
  public static Optional<ApiError> check(
      List<Map<String, List<String>>> security, TokenKind kind, Collection<String> scopes) {
    List<String> accepted = accepted(security, kind);
    if (accepted.isEmpty()) {
      return Optional.of(ApiError.unauthorized());
    }
    return accepted.stream().anyMatch(scopes::contains)
        ? Optional.empty()
        : Optional.of(ApiError.insufficientScope(accepted));
  }

  /**
   * Returns the scopes any one of which is enough for an operation; none if it does not accept
   * tokens of this kind at all.
   *
   * @param security the operation's {@code security}, as for {@link #check}
   */
  public static List<String> accepted(List<Map<String, List<String>>> security, TokenKind kind) {
    List<String> accepted = new ArrayList<>();
    security.forEach(
        alternative -> accepted.addAll(alternative.getOrDefault(kind.securityScheme(), List.of())));
    return accepted;
  }
}
