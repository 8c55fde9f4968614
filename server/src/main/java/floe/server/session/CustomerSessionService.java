package floe.server.session;

import floe.api.CustomerSession;
import floe.api.CustomerSessionCreate;
import floe.files.Lifetimes;
import floe.files.SessionRules;
import floe.server.auth.Caller;
import floe.server.auth.CustomerSessionEntity;
import floe.server.auth.CustomerSessionRepository;
import floe.server.auth.TokenGenerator;
import floe.server.auth.TokenHasher;
import floe.server.customer.CustomerEntity;
import floe.server.customer.MemberEntity;
import floe.server.error.ApiException;
import floe.steering.clock.WorldClock;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opens sessions for customers and members. */
@Singleton
public class CustomerSessionService {

  private final SessionHolderResolver holders;
  private final TokenGenerator tokens;
  private final TokenHasher hasher;
  private final CustomerSessionRepository sessions;
  private final WorldClock clock;
  private final CustomerSessionMapper mapper;

  CustomerSessionService(
      SessionHolderResolver holders,
      TokenGenerator tokens,
      TokenHasher hasher,
      CustomerSessionRepository sessions,
      WorldClock clock,
      CustomerSessionMapper mapper) {
    this.holders = holders;
    this.tokens = tokens;
    this.hasher = hasher;
    this.sessions = sessions;
    this.clock = clock;
    this.mapper = mapper;
  }

  /** Creates a session for a customer or a member (operation {@code customer-sessions:create}). */
  CustomerSession create(Caller.Seller seller, CustomerSessionCreate create) {
    SessionRules.checkReturnUrl(create).ifPresent(fault -> {
      throw ApiException.invalid(fault);
    });
    CustomerEntity customer = holders.customer(seller, create);
    MemberEntity member = holders.member(customer, create).orElse(null);
    String token = tokens.generate(SessionRules.tokenKind(create));
    CustomerSessionEntity session =
        open(token, customer, member, create.returnUrl(), Lifetimes.SESSION);
    return mapper.toSession(session, token, customer, member);
  }

  /**
   * Stores a session whose token stands for a customer, or for one of its members.
   *
   * @param member the member; null for the customer's own session
   * @param lifetime how long the token works
   */
  public CustomerSessionEntity open(
      String token,
      CustomerEntity customer,
      @Nullable MemberEntity member,
      @Nullable String returnUrl,
      Duration lifetime) {
    Instant now = clock.now(customer.organizationId());
    UUID memberId = member == null ? null : member.id();
    return sessions.save(new CustomerSessionEntity(
        UUID.randomUUID(),
        hasher.hash(token),
        customer.id(),
        memberId,
        returnUrl,
        now,
        now.plus(lifetime)));
  }
}
