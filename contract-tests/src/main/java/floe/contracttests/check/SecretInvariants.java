package floe.contracttests.check;

import floe.contracttests.check.Invariant.Seen;
import floe.contracttests.client.Exchange;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Rules about what the control API shows of the tokens of a world. */
final class SecretInvariants {
  private static final Set<String> SHOWING_REQUESTS =
      Set.of("requests:list", "requests:unassigned", "requests:stream", "rate-limit:get");

  static final List<Invariant> ALL = List.of(new Invariant(
      "tokens-are-masked",
      "what is shown of earlier requests has none of their tokens",
      (seen, before) ->
          SHOWING_REQUESTS.contains(seen.operation()) ? shown(seen, before) : List.of()));

  private SecretInvariants() {}

  private static List<String> shown(Seen seen, List<Seen> before) {
    String body = seen.exchange().bodyText();
    // the token itself must not be in a message
    return tokens(before).stream().anyMatch(body::contains)
        ? List.of("a token of an earlier request is shown")
        : List.of();
  }

  private static Set<String> tokens(List<Seen> before) {
    Set<String> tokens = new LinkedHashSet<>();
    for (Seen earlier : before) {
      Exchange exchange = earlier.exchange();
      exchange
          .request()
          .headers()
          .first("Authorization")
          .filter(header -> header.startsWith("Bearer polar_"))
          .ifPresent(header -> tokens.add(header.substring("Bearer ".length())));
      if (earlier.is("customer-sessions:create", 201)) {
        tokens.add(exchange.text("/token"));
      }
    }
    return tokens;
  }
}
