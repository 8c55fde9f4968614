package floe.server.auth;

import floe.files.TokenKind;
import java.util.Set;
import java.util.UUID;

/** Who calls, as the token says. */
public sealed interface Caller {

  /** What kind of token it was. */
  TokenKind tokenKind();

  /** What the token may be used for. */
  Set<String> scopes();

  /** Somebody who sells: sees the files of some organizations. */
  sealed interface Seller extends Caller {

    /** The organizations whose things the caller sees; every other's do not exist for it. */
    Set<UUID> organizationIds();
  }

  /** Somebody who bought. */
  sealed interface Buyer extends Caller {

    /** The organization that was bought from. */
    UUID organizationId();

    /** The customer who bought. */
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

  /** A person, by a personal access token. */
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
