package floe.simulator.files;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the parameters of a valid query. Of several values the last one counts.
 *
 * @param parameters the values by the names of the parameters
 */
record QueryValues(Map<String, List<String>> parameters) {
  /** Returns a text. */
  Optional<String> text(String name) {
    List<String> values = parameters.getOrDefault(name, List.of());
    return values.isEmpty() ? Optional.empty() : Optional.of(values.get(values.size() - 1));
  }

  /** Returns a whole number. */
  Optional<Long> number(String name) {
    return text(name).map(Long::valueOf);
  }

  /** Returns a flag. */
  Optional<Boolean> flag(String name) {
    return text(name).map(FilesRequest::isTrue);
  }
}
