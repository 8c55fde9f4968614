package floe.server.auth;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of bearer token, told apart by their prefix. */
public enum TokenKind {
  /** Stands for an organization. */
  ORGANIZATION_ACCESS("polar_oat_", "access_token"),
  /** Stands for a person and every organization that the person works for. */
  PERSONAL_ACCESS("polar_pat_", "access_token"),
  /** Stands for a customer, for one hour. */
  CUSTOMER_SESSION("polar_cst_", "customer_session"),
  /** Stands for one member of a customer, for one hour. */
  MEMBER_SESSION("polar_mst_", "member_session");

  private final String prefix;
  private final String securityScheme;

  TokenKind(String prefix, String securityScheme) {
    this.prefix = prefix;
    this.securityScheme = securityScheme;
  }

  /** What a token of this kind begins with. */
  public String prefix() {
    return prefix;
  }

  /** The contract's name for what takes this kind of token. */
  public String securityScheme() {
    return securityScheme;
  }

  /** The kind of a token, by its prefix. */
  public static Optional<TokenKind> of(String token) {
    return Arrays.stream(values()).filter(kind -> token.startsWith(kind.prefix)).findFirst();
  }
}
