package floe.simulator.engine;

import com.fasterxml.jackson.databind.JsonNode;
import floe.contract.Contract;
import floe.contract.Operation;
import floe.files.TokenKind;
import floe.simulator.http.SimulatedRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Checks whether a request carries the credentials of one of the operation's security requirements.
 * Whose credentials they are is not checked here.
 */
final class SecurityCheck {
  private SecurityCheck() {}

  static boolean isSatisfied(Contract contract, Operation operation, SimulatedRequest request) {
    List<Map<String, List<String>>> alternatives = operation.security();
    return alternatives.isEmpty()
        || alternatives.stream()
            .anyMatch(schemes ->
                schemes.keySet().stream().allMatch(name -> satisfies(contract, name, request)));
  }

  private static boolean satisfies(Contract contract, String name, SimulatedRequest request) {
    JsonNode scheme = contract.resolve(
        "/components/securitySchemes/" + name.replace("~", "~0").replace("/", "~1"));
    return switch (scheme.path("type").asText()) {
      case "http" ->
        hasAuthorization(scheme.path("scheme").asText(), name, request.header("Authorization"));
      case "oauth2", "openIdConnect" ->
        hasAuthorization("bearer", name, request.header("Authorization"));
      case "apiKey" -> hasApiKey(scheme, request);
      default -> true; // mutual TLS and undefined schemes can't be checked here
    };
  }

  /** A token with a known prefix must be of the scheme's kind; any other token is accepted. */
  private static boolean hasAuthorization(String scheme, String name, String header) {
    int space = header.indexOf(' ');
    if (space < 0
        || !header
            .substring(0, space)
            .toLowerCase(Locale.ROOT)
            .equals(scheme.toLowerCase(Locale.ROOT))) {
      return false;
    }
    String token = header.substring(space + 1).strip();
    return !token.isEmpty()
        && TokenKind.of(token)
            .map(kind -> kind.securityScheme().equals(name) || !isSchemeOfKind(name))
            .orElse(true);
  }

  private static boolean isSchemeOfKind(String name) {
    return Arrays.stream(TokenKind.values())
        .anyMatch(kind -> kind.securityScheme().equals(name));
  }

  private static boolean hasApiKey(JsonNode scheme, SimulatedRequest request) {
    String name = scheme.path("name").asText();
    return switch (scheme.path("in").asText()) {
      case "query" -> request.message().query().containsKey(name);
      case "cookie" -> request.header("Cookie").contains(name + "=");
      default -> request.message().headers().first(name).isPresent();
    };
  }
}
