package floe.server.auth;

import floe.files.TokenKind;
import java.util.Set;
import java.util.UUID;

/** The caller of an operation, as the token says. */
public sealed interface Caller {

  /** Returns the kind of the caller's token. */
  TokenKind tokenKind();

  /** Returns the scopes of the caller's token. */
  Set<String> scopes();

  /** A seller, who sees the files of some organizations. */
  sealed interface Seller extends Caller {

    /** Returns the organizations whose things the caller sees. To the caller, no others exist. */
    Set<UUID> organizationIds();
  }

  /** A buyer, who sees what was granted. */
  sealed interface Buyer extends Caller {

    /** Returns the organization that the customer belongs to. */
    UUID organizationId();

    /** Returns the customer. */
    UUID customerId();
  }

  /** An organization, by its access token. */
  record Organization(UUID organizationId, Set<String> scopes) implements Seller {

    @Override
    public TokenKind tokenKind() {
      return TokenKind.ORGANIZATION_ACCESS;
    }

    @Override
    public Set<UUID> organizationIds() {
      return Set.of(organizationId);
    }
  }

  /** A user, by a personal access token. */
  record User(UUID userId, Set<UUID> organizationIds, Set<String> scopes) implements Seller {

    @Override
    public TokenKind tokenKind() {
      return TokenKind.PERSONAL_ACCESS;
    }
  }

  /** A customer, by a session. */
  record Customer(UUID organizationId, UUID customerId, Set<String> scopes) implements Buyer {

    @Override
    public TokenKind tokenKind() {
      return TokenKind.CUSTOMER_SESSION;
    }
  }

  /** A member of a customer, by a session: sees only what was granted to the member. */
  record Member(UUID organizationId, UUID customerId, UUID memberId, Set<String> scopes)
      implements Buyer {

    @Override
    public TokenKind tokenKind() {
      return TokenKind.MEMBER_SESSION;
    }
  }
}
