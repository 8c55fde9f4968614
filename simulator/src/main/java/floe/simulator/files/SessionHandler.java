package floe.simulator.files;

import floe.api.CustomerSession;
import floe.api.CustomerSessionCreate;
import floe.api.Member;
import floe.files.CustomerDetails;
import floe.files.CustomerRepresentation;
import floe.files.Lifetimes;
import floe.files.SessionRules;
import floe.files.TokenFormat;
import floe.simulator.data.SeededRandom;
import floe.simulator.files.error.RejectedRequestException;
import floe.simulator.files.world.InMemoryRepository;
import floe.simulator.files.world.SandboxWorld;
import floe.simulator.files.world.SessionExpiries;
import floe.simulator.files.world.TokenHolder;
import floe.simulator.files.world.TokenRegistry;
import floe.simulator.http.SimulatedResponse;
import floe.simulator.steering.SimulatorClock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** Handles the operation on customer sessions. */
final class SessionHandler {
  private final InMemoryRepository repository;
  private final CustomerFinder finder;
  private final TokenRegistry tokens;
  private final SessionExpiries expiries;
  private final SimulatorClock clock;
  private final SeededRandom random;

  SessionHandler(
      InMemoryRepository repository,
      TokenRegistry tokens,
      SessionExpiries expiries,
      SimulatorClock clock,
      SeededRandom random) {
    this.repository = repository;
    this.finder = new CustomerFinder(repository.customers());
    this.tokens = tokens;
    this.expiries = expiries;
    this.clock = clock;
    this.random = random.derive("sessions");
  }

  /** Handles {@code customer-sessions:create}. */
  SimulatedResponse create(FilesRequest request) {
    CustomerSessionCreate create = request.body(CustomerSessionCreate.class);
    RejectedRequestException.throwIfFaulty(SessionRules.checkReturnUrl(create));
    CustomerDetails customer = findCustomer(create, request.holder());
    Optional<Member> member = findMember(create, request.holder(), customer);
    SeededRandom sessionRandom = random.derive(repository.nextNumber());
    String token = TokenFormat.generate(
        SessionRules.tokenKind(create), sessionRandom.derive("token")::nextInt);
    tokens.addSession(request.holder().world(), token, customer.id(), member.map(Member::id));
    Instant now = clock.now(request.holder().world().id());
    Instant expiresAt = Lifetimes.sessionExpiry(now);
    expiries.add(token, expiresAt);
    return request.success(CustomerSession.builder()
        .createdAt(now.atOffset(ZoneOffset.UTC))
        .id(sessionRandom.uuid())
        .token(token)
        .expiresAt(expiresAt.atOffset(ZoneOffset.UTC))
        .returnUrl(create.returnUrl())
        .customerPortalUrl(
            request.baseUrl() + portalPath(request.holder().world(), token, customer, member))
        .customerId(customer.id())
        .customer(CustomerRepresentation.of(customer))
        .build());
  }

  private static String portalPath(
      SandboxWorld world, String token, CustomerDetails customer, Optional<Member> member) {
    String email = member.isPresent() ? member.get().email() : customer.email();
    return SessionRules.portalPath(world.slug(), token, email);
  }

  private CustomerDetails findCustomer(CustomerSessionCreate create, TokenHolder holder) {
    return SessionRules.findCustomer(
            create,
            id -> finder.findById(holder, id),
            externalId -> finder.findByExternalId(holder, externalId))
        .orElseThrow(() -> RejectedRequestException.invalid(SessionRules.unknownCustomer(create)));
  }

  private Optional<Member> findMember(
      CustomerSessionCreate create, TokenHolder holder, CustomerDetails customer) {
    Optional<Member> found = SessionRules.findMember(
        create,
        id -> finder.findMember(holder, customer, id),
        externalId -> finder.findMember(holder, customer, externalId));
    if (found.isEmpty() && SessionRules.isForMember(create)) {
      throw RejectedRequestException.invalid(SessionRules.unknownMember(create));
    }
    return found;
  }
}
