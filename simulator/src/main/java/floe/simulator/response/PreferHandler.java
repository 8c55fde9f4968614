package floe.simulator.response;

import com.fasterxml.jackson.databind.JsonNode;
import floe.simulator.data.SeededRandom;
import floe.simulator.http.SimulatedResponse;
import floe.steering.Preferences;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Responds as the client prefers: with a status, an example or generated data. */
public final class PreferHandler {
  private PreferHandler() {}

  /** Returns the preferred response; empty when the preferences do not select one. */
  public static Optional<SimulatedResponse> respond(
      ValidatedRequest request, Preferences preferences) {
    OperationPlan plan = request.plan();
    if (preferences.rateLimit().isPresent()) {
      return Optional.of(rateLimited(plan, preferences.rateLimit().getAsInt()));
    }
    boolean specified = preferences.code().isPresent()
        || preferences.example().isPresent()
        || preferences.dynamic()
        || preferences.seed().isPresent();
    if (!specified) {
      return Optional.empty();
    }
    Optional<ResponsePlan> response = preferences.code().isPresent()
        ? plan.response(preferences.code().getAsInt())
        : Optional.of(preferences
            .example()
            .flatMap(name -> findResponseWithExample(plan, name))
            .orElseGet(plan::success));
    if (response.isEmpty()) {
      return Optional.of(ErrorResponses.unsatisfiablePreference(
          plan,
          List.of("code " + preferences.code().getAsInt() + " is not declared for "
              + plan.operation().id() + "; there is: " + plan.declaredStatuses())));
    }
    return Optional.of(body(plan, response.get(), preferences));
  }

  /** Returns the response with the preferred delay and connection fault. */
  public static SimulatedResponse applyTo(Preferences preferences, SimulatedResponse response) {
    return preferences.delay().isZero() && preferences.connectionFault().isEmpty()
        ? response
        : response.withDelayAndFault(
            response.delay().plus(preferences.delay()), preferences.connectionFault());
  }

  private static SimulatedResponse body(
      OperationPlan plan, ResponsePlan response, Preferences preferences) {
    if (preferences.example().isPresent()) {
      JsonNode example = response.examples().get(preferences.example().get());
      return example != null
          ? response.withBody(example)
          : ErrorResponses.unsatisfiablePreference(
              plan,
              List.of("status " + response.status() + " of " + plan.operation().id()
                  + " has no example of that name; there is: " + names(response.examples())));
    }
    if (preferences.dynamic() || preferences.seed().isPresent()) {
      SeededRandom random = preferences.seed().isPresent()
          ? SeededRandom.withSeed(preferences.seed().getAsLong())
              .derive(plan.operation().id())
              .derive(response.status())
          : response.random();
      return response
          .generatedBody(random)
          .map(response::withBody)
          .orElseGet(response::defaultResponse);
    }
    return response.defaultResponse();
  }

  private static String names(Map<String, JsonNode> examples) {
    return examples.isEmpty() ? "none" : String.join(", ", examples.keySet());
  }

  /** Returns the first declared response with an example of that name; a successful one first. */
  private static Optional<ResponsePlan> findResponseWithExample(
      OperationPlan plan, String example) {
    if (plan.success().examples().containsKey(example)) {
      return Optional.of(plan.success());
    }
    return plan.operation().responses().keySet().stream()
        .filter(status -> status.chars().allMatch(Character::isDigit))
        .map(status -> plan.response(Integer.parseInt(status)))
        .flatMap(Optional::stream)
        .filter(response -> response.examples().containsKey(example))
        .findFirst();
  }

  private static SimulatedResponse rateLimited(OperationPlan plan, int seconds) {
    Optional<ResponsePlan> declared = plan.response(429);
    SimulatedResponse response = declared
        .map(ResponsePlan::defaultResponse)
        .orElseGet(() -> SimulatedResponse.of(429, List.of(), new byte[0]));
    List<Map.Entry<String, String>> headers = response.headers().stream()
        .filter(header -> !header.getKey().equalsIgnoreCase("Retry-After"))
        .toList();
    return SimulatedResponse.of(429, headers, response.body())
        .withHeader("Retry-After", Integer.toString(seconds));
  }
}
