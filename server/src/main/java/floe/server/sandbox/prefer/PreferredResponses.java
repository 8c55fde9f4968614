package floe.server.sandbox.prefer;

import floe.contract.Operation;
import floe.contract.document.Example;
import floe.server.contract.DeclaredResponses;
import floe.steering.Preferences;
import floe.steering.SteeringErrors;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Finds the declared responses that clients prefer. */
@Singleton
class PreferredResponses {

  private final DeclaredResponses declared;

  PreferredResponses(DeclaredResponses declared) {
    this.declared = declared;
  }

  /** Returns the preferred response; empty if the preferences do not select one. */
  Optional<HttpResponse<?>> find(Operation operation, Preferences preferences) {
    if (preferences.code().isEmpty() && preferences.example().isEmpty()) {
      return Optional.empty();
    }
    int status = preferences.code().orElseGet(() -> holding(operation, preferences));
    if (operation.response(status).isEmpty()) {
      return Optional.of(unsatisfiable(List.of("code " + status + " is not declared for "
          + operation.id() + "; there is: "
          + String.join(", ", operation.responses().keySet()))));
    }
    Optional<String> example = preferences.example();
    Optional<HttpResponse<?>> response = example.isPresent()
        ? declared.find(operation, status, example.get()).map(found -> found)
        : declared.find(operation, status).map(found -> found);
    return response.or(() -> Optional.of(unsatisfiable(List.of("status " + status + " of "
        + operation.id() + " has no example of that name; there is: "
        + names(operation, status)))));
  }

  /** Returns 400 for preferences that the contract cannot satisfy. */
  static HttpResponse<?> unsatisfiable(List<String> reasons) {
    return DeclaredResponses.of(
        HttpStatus.BAD_REQUEST.getCode(), SteeringErrors.unsatisfiablePreference(reasons));
  }

  /** Returns the first status with an example of that name; a successful one first. */
  private static int holding(Operation operation, Preferences preferences) {
    List<Integer> statuses = operation.responses().keySet().stream()
        .filter(status -> status.chars().allMatch(Character::isDigit))
        .map(Integer::valueOf)
        .toList();
    int success = statuses.stream().sorted().findFirst().orElse(HttpStatus.OK.getCode());
    OptionalInt found = statuses.stream()
        .sorted((a, b) -> Boolean.compare(b == success, a == success))
        .filter(status -> has(operation, status, preferences.example().orElse("")))
        .mapToInt(Integer::intValue)
        .findFirst();
    return found.orElse(success);
  }

  private static boolean has(Operation operation, int status, String example) {
    return operation.responseExamples(status).stream()
        .anyMatch(candidate -> candidate.name().equals(example));
  }

  private static String names(Operation operation, int status) {
    List<String> names =
        operation.responseExamples(status).stream().map(Example::name).toList();
    return names.isEmpty() ? "none" : String.join(", ", names);
  }
}
