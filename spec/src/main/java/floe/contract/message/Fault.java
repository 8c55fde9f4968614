package floe.contract.message;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A way in which a message violates the contract, with the fields and wording of the errors of
 * pydantic.
 *
 * @param type the kind of fault, e.g. {@code missing} or {@code less_than_equal}
 * @param loc the location: first {@code body}, {@code query}, {@code path}, {@code header} or
 *     {@code cookie}, or {@code status} in a response, then names (String) and indexes (Integer);
 *     inside a union, the tag or name of the branch comes before the fields of the branch
 * @param msg the message for people, one sentence
 * @param input the invalid value; for {@code missing}, the object that lacks the field; left out if
 *     its JSON has more than {@value #MAX_INPUT_CHARS} characters
 * @param ctx the values that the message mentions, by name; empty when there are none
 */
public record Fault(
    String type, List<Object> loc, String msg, Optional<JsonNode> input, Map<String, Object> ctx) {

  /** How many faults of a message are reported at most. */
  public static final int MAX_REPORTED = 100;

  /** How long the JSON of a reported value is at most. */
  public static final int MAX_INPUT_CHARS = 10_000;

  private static final int MAX_NAME_CHARS = 1_000;

  /** Copies the lists, and leaves out what would make a long answer of a long request. */
  public Fault {
    loc = loc.stream().map(Fault::shortened).toList();
    input = input.filter(value -> JsonLength.isAtMost(value, MAX_INPUT_CHARS));
    ctx = Collections.unmodifiableMap(new LinkedHashMap<>(ctx));
  }

  /** Returns a text, cut after {@value #MAX_NAME_CHARS} characters, or any other value as it is. */
  private static Object shortened(Object element) {
    return element instanceof String name && name.length() > MAX_NAME_CHARS
        ? name.substring(0, MAX_NAME_CHARS) + "…"
        : element;
  }

  /** Creates a fault without input and context. */
  public static Fault of(String type, List<Object> loc, String msg) {
    return new Fault(type, loc, msg, Optional.empty(), Map.of());
  }

  /** Creates a fault without context. */
  public static Fault of(String type, List<Object> loc, String msg, JsonNode input) {
    return new Fault(type, loc, msg, Optional.of(input), Map.of());
  }
}
