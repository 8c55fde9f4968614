package floe.simulator.files;

import floe.api.CustomerSession;
import floe.api.CustomerSessionCreate;
import floe.files.CustomerRepresentation;
import floe.files.Lifetimes;
import floe.files.SessionRules;
import floe.files.TokenFormat;
import floe.files.WorldRules;
import floe.simulator.data.SeededRandom;
import floe.simulator.files.SandboxWorld.Person;
import floe.simulator.http.SimulatedResponse;
import floe.simulator.steering.SimulatorClock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Handles the operation on customer sessions. The customer and the member of the shared world have
 * whatever id a request names.
 */
final class SessionHandler {
  private final InMemoryRepository repository;
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
    this.tokens = tokens;
    this.expiries = expiries;
    this.clock = clock;
    this.random = random.derive("sessions");
  }

  /** Handles {@code customer-sessions:create}. */
  SimulatedResponse create(FilesRequest request) {
    CustomerSessionCreate create = request.body(CustomerSessionCreate.class);
    RejectedRequestException.throwIfFaulty(SessionRules.checkReturnUrl(create));
    Person customer = findCustomer(create, request.holder());
    Optional<Person> member = findMember(create, request.holder());
    SeededRandom sessionRandom = random.derive(repository.nextNumber());
    String token = TokenFormat.generate(
        SessionRules.tokenKind(create), sessionRandom.derive("token")::nextInt);
    tokens.addSession(request.holder().world(), token, member.map(Person::id));
    Instant now = clock.now(request.holder().world().id());
    Instant expiresAt = Lifetimes.sessionExpiry(now);
    expiries.add(token, expiresAt);
    return request.success(CustomerSession.builder()
        .createdAt(now.atOffset(ZoneOffset.UTC))
        .id(sessionRandom.uuid())
        .token(token)
        .expiresAt(expiresAt.atOffset(ZoneOffset.UTC))
        .returnUrl(create.returnUrl())
        .customerPortalUrl(request.baseUrl() + SessionRules.portalPath(token))
        .customerId(customer.id())
        .customer(CustomerRepresentation.individual(WorldRules.CUSTOMER_NAME)
            .id(customer.id())
            .createdAt(request.holder().world().createdAt().atOffset(ZoneOffset.UTC))
            .externalId(customer.externalId())
            .email(customer.email())
            .organizationId(request.holder().world().id())
            .build())
        .build());
  }

  private static Person findCustomer(CustomerSessionCreate create, TokenHolder holder) {
    Person customer = holder.world().customer();
    return SessionRules.findCustomer(
            create,
            id -> holder.find(customer.withId(id), customer),
            externalId -> holder.find(customer.withExternalId(externalId), customer))
        .orElseThrow(() -> RejectedRequestException.invalid(SessionRules.unknownCustomer(create)));
  }

  private static Optional<Person> findMember(CustomerSessionCreate create, TokenHolder holder) {
    Person member = holder.world().member();
    Optional<Person> found = SessionRules.findMember(
        create,
        id -> holder.find(member.withId(id), member),
        externalId -> holder.find(member.withExternalId(externalId), member));
    if (found.isEmpty() && SessionRules.isForMember(create)) {
      throw RejectedRequestException.invalid(SessionRules.unknownMember(create));
    }
    return found;
  }
}
