package floe.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contract.Contract;
import floe.contract.Operation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Whether a request carries what one of the operation's security requirements asks for; whose it
 * is, it can't know.
 */
final class Gate {
  private static final Map<String, Set<String>> KINDS = Map.of(
      "access_token", Set.of("polar_oat_", "polar_pat_"),
      "customer_session", Set.of("polar_cst_"),
      "member_session", Set.of("polar_mst_"));
  private static final List<String> PREFIXES =
      List.of("polar_oat_", "polar_pat_", "polar_cst_", "polar_mst_");

  private Gate() {}

  static boolean passes(Contract contract, Operation operation, Call call) {
    List<Map<String, List<String>>> alternatives = operation.security();
    return alternatives.isEmpty()
        || alternatives.stream()
            .anyMatch(
                schemes -> schemes.keySet().stream().allMatch(name -> shows(contract, name, call)));
  }

  private static boolean shows(Contract contract, String name, Call call) {
    JsonNode scheme = contract.resolve(
        "/components/securitySchemes/" + name.replace("~", "~0").replace("/", "~1"));
    return switch (scheme.path("type").asText()) {
      case "http" ->
        authorization(scheme.path("scheme").asText(), name, call.header("Authorization"));
      case "oauth2", "openIdConnect" -> authorization("bearer", name, call.header("Authorization"));
      case "apiKey" -> key(scheme, call);
      default -> true; // mutual TLS and what the document does not define can't be seen here
    };
  }

  /** A token whose prefix tells its kind must be of the scheme's kind; of others any will do. */
  private static boolean authorization(String scheme, String name, String header) {
    int space = header.indexOf(' ');
    if (space < 0
        || !header
            .substring(0, space)
            .toLowerCase(Locale.ROOT)
            .equals(scheme.toLowerCase(Locale.ROOT))) {
      return false;
    }
    String token = header.substring(space + 1).strip();
    boolean told = PREFIXES.stream().anyMatch(token::startsWith);
    Set<String> kinds = KINDS.getOrDefault(name, Set.copyOf(PREFIXES));
    return !token.isEmpty() && (!told || kinds.stream().anyMatch(token::startsWith));
  }

  private static boolean key(JsonNode scheme, Call call) {
    String name = scheme.path("name").asText();
    return switch (scheme.path("in").asText()) {
      case "query" -> call.message().query().containsKey(name);
      case "cookie" -> call.header("Cookie").contains(name + "=");
      default -> call.message().headers().first(name).isPresent();
    };
  }
}
