package floe.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import floe.simulator.data.Chance;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers as the client prefers: a status, an example, generated data. */
final class Steering {
  private Steering() {}

  /** The preferred answer; empty when nothing is preferred that decides what to answer. */
  static Optional<Answer> answer(Exchange exchange, Preferences preferences) {
    OperationPlan plan = exchange.plan();
    if (preferences.rateLimit().isPresent()) {
      return Optional.of(rateLimited(plan, preferences.rateLimit().getAsInt()));
    }
    boolean steered = preferences.code().isPresent()
        || preferences.example().isPresent()
        || preferences.dynamic()
        || preferences.seed().isPresent();
    if (!steered) {
      return Optional.empty();
    }
    Optional<ResponsePlan> response = preferences.code().isPresent()
        ? plan.response(preferences.code().getAsInt())
        : Optional.of(
            preferences.example().flatMap(name -> holding(plan, name)).orElseGet(plan::success));
    if (response.isEmpty()) {
      return Optional.of(Refusals.unsatisfiable(
          plan,
          List.of("code " + preferences.code().getAsInt() + " is not declared for "
              + plan.operation().id() + "; there is: " + plan.declared())));
    }
    return Optional.of(body(plan, response.get(), preferences));
  }

  private static Answer body(OperationPlan plan, ResponsePlan response, Preferences preferences) {
    if (preferences.example().isPresent()) {
      JsonNode example = response.examples().get(preferences.example().get());
      return example != null
          ? response.with(example)
          : Refusals.unsatisfiable(
              plan,
              List.of("status " + response.status() + " of " + plan.operation().id()
                  + " has no example of that name; there is: " + names(response.examples())));
    }
    if (preferences.dynamic() || preferences.seed().isPresent()) {
      Chance chance = preferences.seed().isPresent()
          ? Chance.seeded(preferences.seed().getAsLong())
              .of(plan.operation().id())
              .of(response.status())
          : response.chance();
      return response.generated(chance).map(response::with).orElseGet(response::declared);
    }
    return response.declared();
  }

  private static String names(Map<String, JsonNode> examples) {
    return examples.isEmpty() ? "none" : String.join(", ", examples.keySet());
  }

  /**
   * The first declared response that has an example of that name; one that went well before others.
   */
  private static Optional<ResponsePlan> holding(OperationPlan plan, String example) {
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

  private static Answer rateLimited(OperationPlan plan, int seconds) {
    Optional<ResponsePlan> declared = plan.response(429);
    Answer answer = declared
        .map(ResponsePlan::declared)
        .orElseGet(() -> Answer.of(429, List.of(), new byte[0]));
    List<Map.Entry<String, String>> headers = answer.headers().stream()
        .filter(header -> !header.getKey().equalsIgnoreCase("Retry-After"))
        .toList();
    return Answer.of(429, headers, answer.body()).with("Retry-After", Integer.toString(seconds));
  }
}
