package floe.simulator.files;

import floe.simulator.Bounded;
import floe.simulator.Call;
import floe.simulator.data.Chance;
import floe.simulator.files.World.Person;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * The worlds, and whose each token is. Tokens that were never given out belong to one free world.
 * Of more than {@value #CAPACITY} worlds, or of as many sessions, the oldest are forgotten.
 */
final class Worlds {
  static final List<String> ALL_SCOPES = List.of(
      "files:read", "files:write", "customer_sessions:write", "benefits:read", "benefits:write");
  private static final int CAPACITY = 10_000;
  private static final List<String> PORTAL =
      List.of("customer_portal:read", "customer_portal:write");
  private static final List<String> ALL_AND_PORTAL =
      Stream.concat(ALL_SCOPES.stream(), PORTAL.stream()).toList();
  private static final List<String> KINDS =
      List.of("polar_oat_", "polar_pat_", "polar_cst_", "polar_mst_");
  private static final String LETTERS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  private final Chance chance;
  private final World free;
  private final Bounded<World> worlds = new Bounded<>(CAPACITY);
  private final Bounded<Caller> callers = new Bounded<>(4 * CAPACITY);
  private final Bounded<Caller> sessions = new Bounded<>(CAPACITY);
  private final Bounded<String> revoked = new Bounded<>(4 * CAPACITY);
  private final AtomicLong created = new AtomicLong();

  Worlds(Chance run) {
    this.chance = run.of("worlds");
    this.free = world(
        "Northern Recordings",
        ALL_SCOPES,
        Instant.parse("2026-08-01T09:00:00Z"),
        chance.of("free"));
  }

  void reset() {
    worlds.clear();
    callers.clear();
    sessions.clear();
    revoked.clear();
    created.set(0);
  }

  World create(String name, List<String> scopes, Instant now) {
    World world = world(name, scopes, now, chance.of(created.getAndIncrement()));
    worlds.put(world.id(), world, 0);
    issue(
        world.accessToken(),
        new Caller(world, true, "polar_oat_", Optional.empty(), Optional.empty(), scopes));
    issue(
        world.personalToken(),
        new Caller(world, true, "polar_pat_", Optional.empty(), Optional.empty(), scopes));
    issue(
        world.customer().token(),
        new Caller(
            world,
            true,
            "polar_cst_",
            Optional.of(world.customer().id()),
            Optional.empty(),
            PORTAL));
    issue(
        world.member().token(),
        new Caller(
            world,
            true,
            "polar_mst_",
            Optional.of(world.customer().id()),
            Optional.of(world.member().id()),
            PORTAL));
    return world;
  }

  Optional<World> find(String id) {
    return worlds.get(id);
  }

  Optional<World> ofCustomer(String id) {
    return worlds.all().stream()
        .filter(world -> world.customer().id().equals(id))
        .findFirst();
  }

  /** Forgets a world; its tokens are invalid from then on. */
  boolean delete(String id) {
    Optional<World> world = worlds.remove(id);
    world.ifPresent(gone -> List.of(callers, sessions).forEach(tokens -> revoke(tokens, gone)));
    return world.isPresent();
  }

  private void revoke(Bounded<Caller> tokens, World world) {
    for (String token : tokens.names()) {
      if (tokens.get(token).filter(caller -> caller.world().equals(world)).isPresent()) {
        tokens.remove(token);
        revoked.put(token, token, 0);
      }
    }
  }

  /** Gives out a token for a customer or a member of a world. */
  String session(World world, String customer, Optional<String> member, long number) {
    String token = token(
        member.isPresent() ? "polar_mst_" : "polar_cst_", chance.of("session").of(number));
    String kind = token.substring(0, 10);
    if (!world.equals(free)) {
      sessions.put(token, new Caller(world, true, kind, Optional.of(customer), member, PORTAL), 0);
    }
    return token;
  }

  private void issue(String token, Caller caller) {
    callers.put(token, caller, 0);
  }

  boolean isRevoked(Call call) {
    return revoked.get(token(call)).isPresent();
  }

  Caller caller(Call call) {
    String token = token(call);
    Optional<Caller> known = callers.get(token).or(() -> sessions.get(token));
    if (known.isPresent()) {
      return known.get();
    }
    String kind = KINDS.stream().filter(token::startsWith).findFirst().orElse("");
    return new Caller(
        free,
        false,
        kind,
        Optional.of(free.customer().id()),
        kind.equals("polar_mst_") ? Optional.of(free.member().id()) : Optional.empty(),
        scopes(kind));
  }

  /** A token of no kind that we know is of every kind. */
  private static List<String> scopes(String kind) {
    return switch (kind) {
      case "polar_oat_", "polar_pat_" -> ALL_SCOPES;
      case "polar_cst_", "polar_mst_" -> PORTAL;
      default -> ALL_AND_PORTAL;
    };
  }

  World free() {
    return free;
  }

  private static String token(Call call) {
    String header = call.header("Authorization");
    return header.substring(header.indexOf(' ') + 1).strip();
  }

  private static World world(String name, List<String> scopes, Instant now, Chance chance) {
    String id = uuid(chance.of("organization"));
    String customer = uuid(chance.of("customer"));
    String member = uuid(chance.of("member"));
    return new World(
        id,
        name,
        scopes,
        now,
        token("polar_oat_", chance.of("oat")),
        token("polar_pat_", chance.of("pat")),
        new Person(
            customer,
            "customer-" + customer.substring(0, 8) + "@example.com",
            token("polar_cst_", chance.of("cst"))),
        new Person(
            member,
            "member-" + member.substring(0, 8) + "@example.com",
            token("polar_mst_", chance.of("mst"))));
  }

  static String uuid(Chance chance) {
    return chance.text("00000000-0000-4000-8000-000000000000");
  }

  /** As upstream makes them: 37 random letters and digits, and their CRC-32 in base 62. */
  private static String token(String prefix, Chance chance) {
    StringBuilder token = new StringBuilder();
    for (int i = 0; i < 37; i++) {
      token.append(LETTERS.charAt(chance.below(LETTERS.length())));
    }
    CRC32 crc = new CRC32();
    crc.update(token.toString().getBytes(StandardCharsets.US_ASCII));
    StringBuilder check = new StringBuilder();
    for (long rest = crc.getValue(), i = 0; i < 6; i++, rest /= LETTERS.length()) {
      check.insert(0, LETTERS.charAt((int) (rest % LETTERS.length())));
    }
    return prefix + token + check;
  }
}
