package floe.simulator.files;

import com.fasterxml.jackson.databind.node.ObjectNode;
import floe.simulator.http.SimulatedRequest;
import floe.simulator.http.SimulatedResponse;
import floe.simulator.response.ErrorResponses;
import floe.simulator.response.OperationPlan;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rejects requests for their API version, their body's size, their token or its scopes. */
final class FilesRequestGuard {
  static final String VERSION_HEADER = "Polar-Version";
  static final Set<String> VERSIONS = Set.of("2026-04", "2026-10", "2027-01");
  private static final int MAX_BODY_BYTES = 10 * 1024 * 1024;
  private static final String INVALID_TOKEN = "The token is unknown, malformed or expired.";
  private static final String INSUFFICIENT_SCOPE =
      "The token has none of the scopes that this operation takes.";

  private final WorldRegistry worlds;

  FilesRequestGuard(WorldRegistry worlds) {
    this.worlds = worlds;
  }

  /** Returns the 404 for an API version that does not exist. */
  static Optional<SimulatedResponse> rejectVersion(OperationPlan plan, SimulatedRequest request) {
    String version = request.header(VERSION_HEADER);
    return version.isEmpty() || VERSIONS.contains(version)
        ? Optional.empty()
        : Optional.of(declared(plan, 404, "detail", "Not Found").withoutHeader(VERSION_HEADER));
  }

  /** Returns the 411 for a body without a length, or the 413 for one of more than 10 MiB. */
  static Optional<SimulatedResponse> rejectBody(OperationPlan plan, SimulatedRequest request) {
    boolean takesBody = plan.operation().responses().containsKey("411");
    if (takesBody && request.header("Content-Length").isEmpty()) {
      return Optional.of(error(
          plan, 411, "LengthRequired", "detail", "The request needs a Content-Length header."));
    }
    if (takesBody && request.message().body().length > MAX_BODY_BYTES) {
      return Optional.of(error(
          plan,
          413,
          "RequestBodyTooLarge",
          "detail",
          "The request body may have at most 10485760 bytes."));
    }
    return Optional.empty();
  }

  /** Returns the 401 for a token of a deleted world, or the 403 for a token without the scope. */
  Optional<SimulatedResponse> rejectToken(OperationPlan plan, SimulatedRequest request) {
    if (plan.operation().security().isEmpty()) {
      return Optional.empty();
    }
    if (worlds.isRevoked(request)) {
      return Optional.of(error(plan, 401, "invalid_token", "error_description", INVALID_TOKEN)
          .withReplacedHeader("WWW-Authenticate", challenge("invalid_token", INVALID_TOKEN)));
    }
    TokenHolder holder = worlds.findHolder(request);
    List<String> scopes = plan.operation().security().stream()
        .flatMap(alternative -> alternative.values().stream().flatMap(List::stream))
        .distinct()
        .toList();
    if (scopes.isEmpty() || scopes.stream().anyMatch(holder.scopes()::contains)) {
      return Optional.empty();
    }
    SimulatedResponse response =
        error(plan, 403, "insufficient_scope", "error_description", INSUFFICIENT_SCOPE);
    String challenge = challenge("insufficient_scope", INSUFFICIENT_SCOPE) + ", scope=\""
        + String.join(" ", scopes) + "\"";
    boolean challenged =
        response.headers().stream().anyMatch(header -> header.getKey().equals("WWW-Authenticate"));
    return Optional.of(
        challenged
            ? response.withReplacedHeader("WWW-Authenticate", challenge)
            : response.withHeader("WWW-Authenticate", challenge));
  }

  private static String challenge(String error, String description) {
    return "Bearer realm=\"polar\", error=\"" + error + "\", error_description=\"" + description
        + "\"";
  }

  private static SimulatedResponse error(
      OperationPlan plan, int status, String error, String field, String text) {
    ObjectNode body = FilesResponses.JSON.objectNode().put("error", error).put(field, text);
    return ErrorResponses.declared(plan, status, body);
  }

  private static SimulatedResponse declared(
      OperationPlan plan, int status, String field, String text) {
    return ErrorResponses.declared(
        plan, status, FilesResponses.JSON.objectNode().put(field, text));
  }
}
