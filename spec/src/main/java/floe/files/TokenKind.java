package floe.files;

import java.util.Optional;

/** The kinds of bearer token. A token's prefix tells its kind. */
public enum TokenKind {
  /** Stands for an organization. */
  ORGANIZATION_ACCESS("polar_oat_", "access_token"),
  /** Stands for a user, in every organization that the user works for. */
  PERSONAL_ACCESS("polar_pat_", "access_token"),
  /** Stands for a customer, for {@link Lifetimes#SESSION}. */
  CUSTOMER_SESSION("polar_cst_", "customer_session"),
  /** Stands for one member of a customer, for {@link Lifetimes#SESSION}. */
  MEMBER_SESSION("polar_mst_", "member_session");

  private final String prefix;
  private final String securityScheme;

  TokenKind(String prefix, String securityScheme) {
    this.prefix = prefix;
    this.securityScheme = securityScheme;
  }

  /** Returns what tokens of this kind begin with, such as {@code polar_oat_}. */
  public String prefix() {
    return prefix;
  }

  /** Returns the contract's name of the security scheme that takes this kind of token. */
  public String securityScheme() {
    return securityScheme;
  }

  /** Returns the kind whose prefix a token has; nothing for any other text. */
  public static Optional<TokenKind> of(String token) {
    for (TokenKind kind : values()) {
      if (token.startsWith(kind.prefix)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
