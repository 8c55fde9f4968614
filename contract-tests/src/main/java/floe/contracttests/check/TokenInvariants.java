package floe.contracttests.check;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contract.Operation;
import floe.contracttests.check.Invariant.Seen;
import floe.contracttests.client.Exchange;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32;

/** Rules about tokens: those that are issued, and those that requests use. */
final class TokenInvariants {
  private static final String CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final String SMALL = "abcdefghijklmnopqrstuvwxyz";

  /** The digits of base 62 in each order that is in use: no document says which it is. */
  private static final List<String> DIGITS = List.of(
      "0123456789" + CAPITALS + SMALL,
      "0123456789" + SMALL + CAPITALS,
      SMALL + CAPITALS + "0123456789");

  private static final Map<String, String> SCHEMES = Map.of(
      "polar_oat_", "access_token",
      "polar_pat_", "access_token",
      "polar_cst_", "customer_session",
      "polar_mst_", "member_session");

  static final List<Invariant> ALL = List.of(
      new Invariant(
          "success-needs-a-token",
          "what needs a token of a kind is not done without one",
          (seen, before) -> authorized(seen)),
      new Invariant(
          "tokens-have-their-form",
          "tokens have prefix, letters and checksum",
          (seen, before) -> forms(seen)),
      new Invariant(
          "sessions-end-in-an-hour",
          "a session lives one hour from its creation, which is now",
          (seen, before) -> seen.is("customer-sessions:create", 201)
              ? hour(seen.exchange(), before)
              : List.of()));

  private TokenInvariants() {}

  private static List<String> authorized(Seen seen) {
    Exchange exchange = seen.exchange();
    Operation operation = Contracts.get().operation(exchange.request()).orElseThrow();
    if (!operation.needsCredentials() || (exchange.status() >= 400 && exchange.status() != 422)) {
      return List.of();
    }
    Set<String> accepted = new TreeSet<>();
    operation.security().forEach(alternative -> accepted.addAll(alternative.keySet()));
    String authorization = exchange.request().headers().first("Authorization").orElse("");
    Optional<String> scheme = SCHEMES.entrySet().stream()
        .filter(entry -> authorization.regionMatches(true, 0, "Bearer " + entry.getKey(), 0, 17))
        .map(Map.Entry::getValue)
        .findFirst();
    return scheme.filter(accepted::contains).isPresent()
        ? List.of()
        : List.of("%d without a token of %s".formatted(exchange.status(), accepted));
  }

  private static List<String> forms(Seen seen) {
    Exchange exchange = seen.exchange();
    List<String> violations = new ArrayList<>();
    if (seen.is("customer-sessions:create", 201)) {
      JsonNode request = exchange.requestJson();
      boolean member = request.hasNonNull("member_id")
          || !request.path("external_member_id").asText("").isEmpty();
      form(exchange.text("/token"), member ? "polar_mst_" : "polar_cst_")
          .ifPresent(violations::add);
      if (!exchange.text("/customer_portal_url").contains(exchange.text("/token"))) {
        violations.add("customer_portal_url does not carry the session");
      }
    } else if (seen.is("worlds:create", 201)) {
      form(exchange.text("/access_token"), "polar_oat_").ifPresent(violations::add);
      form(exchange.text("/personal_access_token"), "polar_pat_").ifPresent(violations::add);
      form(exchange.text("/customer/session_token"), "polar_cst_").ifPresent(violations::add);
      form(exchange.text("/member/session_token"), "polar_mst_").ifPresent(violations::add);
    }
    return violations;
  }

  private static Optional<String> form(String token, String prefix) {
    if (!token.matches(prefix + "[A-Za-z0-9]{37}[A-Za-z0-9]{6}")) {
      return Optional.of("a token has not the form " + prefix + " and 43 letters and digits");
    }
    String random = token.substring(prefix.length(), prefix.length() + 37);
    return DIGITS.stream().anyMatch(digits -> token.endsWith(checksum(random, digits)))
        ? Optional.empty()
        : Optional.of("the checksum of a token is not its CRC-32");
  }

  private static String checksum(String random, String digits) {
    CRC32 crc = new CRC32();
    crc.update(random.getBytes(StandardCharsets.US_ASCII));
    StringBuilder text = new StringBuilder();
    for (long rest = crc.getValue(); text.length() < 6; rest /= 62) {
      text.insert(0, digits.charAt((int) (rest % 62)));
    }
    return text.toString();
  }

  private static List<String> hour(Exchange exchange, List<Seen> before) {
    Optional<Instant> created = Timestamps.utc(exchange.text("/created_at"));
    Optional<Instant> end = Timestamps.utc(exchange.text("/expires_at"));
    boolean right = created.isPresent()
        && end.isPresent()
        && Timestamps.near(created.get(), Timestamps.inWorld(exchange, before))
        && Math.abs(Duration.between(created.get().plus(Timestamps.LIFETIME), end.get())
                .toSeconds())
            <= 1;
    return right ? List.of() : List.of("the session lives from %s to %s".formatted(created, end));
  }
}
