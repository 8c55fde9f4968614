package floe.simulator.files;

import floe.simulator.data.SeededRandom;
import floe.simulator.files.SandboxWorld.Person;
import floe.simulator.http.SimulatedRequest;
import floe.simulator.state.BoundedCache;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Stores the worlds and the holders of tokens. Tokens that were not issued belong to one shared
 * world. Beyond {@value #CAPACITY} worlds or sessions the oldest are evicted.
 */
final class WorldRegistry {
  static final List<String> ALL_SCOPES = List.of(
      "files:read", "files:write", "customer_sessions:write", "benefits:read", "benefits:write");
  private static final int CAPACITY = 10_000;
  private static final List<String> PORTAL =
      List.of("customer_portal:read", "customer_portal:write");
  private static final List<String> ALL_AND_PORTAL =
      Stream.concat(ALL_SCOPES.stream(), PORTAL.stream()).toList();
  private static final List<String> TOKEN_PREFIXES =
      List.of("polar_oat_", "polar_pat_", "polar_cst_", "polar_mst_");

  private final SeededRandom random;
  private final SandboxWorld sharedWorld;
  private final BoundedCache<SandboxWorld> worlds = new BoundedCache<>(CAPACITY);
  private final BoundedCache<TokenHolder> holders = new BoundedCache<>(4 * CAPACITY);
  private final BoundedCache<TokenHolder> sessions = new BoundedCache<>(CAPACITY);
  private final BoundedCache<String> revoked = new BoundedCache<>(4 * CAPACITY);
  private final AtomicLong created = new AtomicLong();

  WorldRegistry(SeededRandom random) {
    this.random = random.derive("worlds");
    this.sharedWorld = world(
        "Northern Recordings",
        ALL_SCOPES,
        Instant.parse("2026-08-01T09:00:00Z"),
        this.random.derive("free"));
  }

  void reset() {
    worlds.clear();
    holders.clear();
    sessions.clear();
    revoked.clear();
    created.set(0);
  }

  SandboxWorld create(String name, List<String> scopes, Instant now) {
    SandboxWorld world = world(name, scopes, now, random.derive(created.getAndIncrement()));
    worlds.put(world.id(), world, 0);
    register(
        world.accessToken(),
        new TokenHolder(world, true, "polar_oat_", Optional.empty(), Optional.empty(), scopes));
    register(
        world.personalToken(),
        new TokenHolder(world, true, "polar_pat_", Optional.empty(), Optional.empty(), scopes));
    register(
        world.customer().token(),
        new TokenHolder(
            world,
            true,
            "polar_cst_",
            Optional.of(world.customer().id()),
            Optional.empty(),
            PORTAL));
    register(
        world.member().token(),
        new TokenHolder(
            world,
            true,
            "polar_mst_",
            Optional.of(world.customer().id()),
            Optional.of(world.member().id()),
            PORTAL));
    return world;
  }

  Optional<SandboxWorld> find(String id) {
    return worlds.get(id);
  }

  Optional<SandboxWorld> findByCustomer(String id) {
    return worlds.values().stream()
        .filter(world -> world.customer().id().equals(id))
        .findFirst();
  }

  /** Deletes a world and revokes its tokens; returns false when there is none. */
  boolean delete(String id) {
    Optional<SandboxWorld> world = worlds.remove(id);
    world.ifPresent(
        deleted -> List.of(holders, sessions).forEach(tokens -> revoke(tokens, deleted)));
    return world.isPresent();
  }

  private void revoke(BoundedCache<TokenHolder> tokens, SandboxWorld world) {
    for (String token : tokens.keys()) {
      if (tokens.get(token).filter(holder -> holder.world().equals(world)).isPresent()) {
        tokens.remove(token);
        revoked.put(token, token, 0);
      }
    }
  }

  /** Issues a token for a customer or a member of a world. */
  String createSession(SandboxWorld world, String customer, Optional<String> member, long number) {
    String token = TokenFactory.create(
        member.isPresent() ? "polar_mst_" : "polar_cst_",
        random.derive("session").derive(number));
    String kind = token.substring(0, 10);
    if (!world.equals(sharedWorld)) {
      sessions.put(
          token, new TokenHolder(world, true, kind, Optional.of(customer), member, PORTAL), 0);
    }
    return token;
  }

  private void register(String token, TokenHolder holder) {
    holders.put(token, holder, 0);
  }

  boolean isRevoked(SimulatedRequest request) {
    return revoked.get(token(request)).isPresent();
  }

  TokenHolder findHolder(SimulatedRequest request) {
    String token = token(request);
    Optional<TokenHolder> known = holders.get(token).or(() -> sessions.get(token));
    if (known.isPresent()) {
      return known.get();
    }
    String kind = TOKEN_PREFIXES.stream().filter(token::startsWith).findFirst().orElse("");
    return new TokenHolder(
        sharedWorld,
        false,
        kind,
        Optional.of(sharedWorld.customer().id()),
        kind.equals("polar_mst_") ? Optional.of(sharedWorld.member().id()) : Optional.empty(),
        scopes(kind));
  }

  /** Returns the scopes of a kind of token; a token of no known kind has all scopes. */
  private static List<String> scopes(String kind) {
    return switch (kind) {
      case "polar_oat_", "polar_pat_" -> ALL_SCOPES;
      case "polar_cst_", "polar_mst_" -> PORTAL;
      default -> ALL_AND_PORTAL;
    };
  }

  private static String token(SimulatedRequest request) {
    String header = request.header("Authorization");
    return header.substring(header.indexOf(' ') + 1).strip();
  }

  private static SandboxWorld world(
      String name, List<String> scopes, Instant now, SeededRandom random) {
    String id = random.derive("organization").uuid();
    String customer = random.derive("customer").uuid();
    String member = random.derive("member").uuid();
    return new SandboxWorld(
        id,
        name,
        scopes,
        now,
        TokenFactory.create("polar_oat_", random.derive("oat")),
        TokenFactory.create("polar_pat_", random.derive("pat")),
        new Person(
            customer,
            "customer-" + customer.substring(0, 8) + "@example.com",
            TokenFactory.create("polar_cst_", random.derive("cst"))),
        new Person(
            member,
            "member-" + member.substring(0, 8) + "@example.com",
            TokenFactory.create("polar_mst_", random.derive("mst"))));
  }
}
