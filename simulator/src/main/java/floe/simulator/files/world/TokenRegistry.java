package floe.simulator.files.world;

import floe.api.sandbox.Scope;
import floe.files.BearerToken;
import floe.files.TokenKind;
import floe.files.TokenScopes;
import floe.simulator.http.SimulatedRequest;
import floe.simulator.state.BoundedCache;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Stores the owners of tokens. Tokens that were not issued belong to the shared world. Beyond
 * {@value #CAPACITY} sessions the oldest are evicted.
 */
public final class TokenRegistry {
  private static final int CAPACITY = 10_000;
  private static final int TOKENS_PER_WORLD = 4;

  private final SandboxWorld sharedWorld;
  private final BoundedCache<TokenHolder> holders = new BoundedCache<>(TOKENS_PER_WORLD * CAPACITY);
  private final BoundedCache<TokenHolder> sessions = new BoundedCache<>(CAPACITY);
  private final BoundedCache<String> revoked = new BoundedCache<>(TOKENS_PER_WORLD * CAPACITY);

  public TokenRegistry(SandboxWorld sharedWorld) {
    this.sharedWorld = sharedWorld;
  }

  /** Stores the tokens that a world is created with. */
  public void addWorld(SandboxWorld world) {
    List<String> scopes = world.scopes().stream().map(Scope::value).toList();
    addAccessToken(world, world.accessToken(), TokenKind.ORGANIZATION_ACCESS, scopes);
    addAccessToken(world, world.personalToken(), TokenKind.PERSONAL_ACCESS, scopes);
    initialSessions(world).forEach(this::put);
  }

  /** Returns the sessions that a world has at its creation, by their tokens. */
  Map<String, TokenHolder> initialSessions(SandboxWorld world) {
    UUID customer = world.customer().id();
    return Map.of(
        world.customer().token(),
        session(world, customer, Optional.empty()),
        world.member().token(),
        session(world, customer, Optional.of(world.member().id())));
  }

  /** A world that was deleted and is made again from its seed has the same tokens. */
  private void put(String token, TokenHolder holder) {
    holders.put(token, holder, 0);
    revoked.remove(token);
  }

  private void addAccessToken(
      SandboxWorld world, String token, TokenKind kind, List<String> scopes) {
    TokenHolder holder =
        new TokenHolder(world, true, Optional.of(kind), Optional.empty(), Optional.empty(), scopes);
    put(token, holder);
  }

  /** Stores the token of a new session; in the shared world it sees what any other token does. */
  public void addSession(SandboxWorld world, String token, UUID customer, Optional<UUID> member) {
    sessions.put(token, session(world, customer, member), 0);
  }

  private TokenHolder session(SandboxWorld world, UUID customer, Optional<UUID> member) {
    TokenKind kind = member.isPresent() ? TokenKind.MEMBER_SESSION : TokenKind.CUSTOMER_SESSION;
    return new TokenHolder(
        world,
        !world.equals(sharedWorld),
        Optional.of(kind),
        Optional.of(customer),
        member,
        TokenScopes.CUSTOMER_PORTAL);
  }

  /** Revokes all tokens of a world. */
  public void revoke(SandboxWorld world) {
    revoke(holder -> holder.world().id().equals(world.id()));
  }

  /** Revokes the sessions of a customer and of its members. */
  public void revokeSessions(UUID customer) {
    revoke(holder -> holder.customer().filter(customer::equals).isPresent());
  }

  /** Returns the sessions that work in a world now, by their tokens. */
  Map<String, TokenHolder> sessions(UUID organizationId) {
    Map<String, TokenHolder> found = new LinkedHashMap<>();
    for (BoundedCache<TokenHolder> tokens : List.of(holders, sessions)) {
      for (String token : tokens.keys()) {
        tokens
            .get(token)
            .filter(holder -> isSessionOf(organizationId, holder))
            .ifPresent(holder -> found.put(token, holder));
      }
    }
    return found;
  }

  private static boolean isSessionOf(UUID organizationId, TokenHolder holder) {
    return holder.customer().isPresent() && holder.world().id().equals(organizationId);
  }

  /** Replaces the sessions of a world: others work no longer, and these work again. */
  void restoreSessions(UUID organizationId, Map<String, TokenHolder> restored) {
    revoke(holder -> isSessionOf(organizationId, holder), restored.keySet());
    restored.forEach((token, holder) -> {
      boolean isOfWorld = token.equals(holder.world().customer().token())
          || token.equals(holder.world().member().token());
      (isOfWorld ? holders : sessions).put(token, holder, 0);
      revoked.remove(token);
    });
  }

  private void revoke(Predicate<TokenHolder> filter) {
    revoke(filter, Set.of());
  }

  private void revoke(Predicate<TokenHolder> filter, Set<String> except) {
    for (BoundedCache<TokenHolder> tokens : List.of(holders, sessions)) {
      for (String token : tokens.keys()) {
        if (!except.contains(token) && tokens.get(token).filter(filter).isPresent()) {
          tokens.remove(token);
          revoked.put(token, token, 0);
        }
      }
    }
  }

  public boolean isRevoked(SimulatedRequest request) {
    return revoked.get(token(request)).isPresent();
  }

  public TokenHolder findHolder(SimulatedRequest request) {
    String token = token(request);
    return holders
        .get(token)
        .or(() -> sessions.get(token))
        .orElseGet(() -> sharedHolder(TokenKind.of(token)));
  }

  private TokenHolder sharedHolder(Optional<TokenKind> kind) {
    Optional<UUID> member = kind.filter(TokenKind.MEMBER_SESSION::equals)
        .map(session -> sharedWorld.member().id());
    return new TokenHolder(sharedWorld, false, kind, Optional.empty(), member, List.of());
  }

  private static String token(SimulatedRequest request) {
    return BearerToken.of(request.header("Authorization")).orElse("");
  }

  public void clear() {
    holders.clear();
    sessions.clear();
    revoked.clear();
  }
}
