package floe.contract.message;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One way in which a message departs from the contract, in the words of pydantic's error list.
 *
 * @param type what kind of fault, e.g. {@code missing} or {@code less_than_equal}
 * @param loc where: first {@code body}, {@code query}, {@code path}, {@code header} or
 *     {@code cookie} ({@code status} too in a response), then names (String) and indexes (Integer);
 *     the tag of a union's branch stands before the branch's own fields
 * @param msg one sentence for people
 * @param input the value at fault; for {@code missing} the object that lacks the field
 * @param ctx the numbers and texts that the message mentions, by name; empty when there are none
 */
public record Fault(
    String type, List<Object> loc, String msg, Optional<JsonNode> input, Map<String, Object> ctx) {

  public Fault {
    loc = List.copyOf(loc);
    ctx = Collections.unmodifiableMap(new LinkedHashMap<>(ctx));
  }

  public static Fault of(String type, List<Object> loc, String msg) {
    return new Fault(type, loc, msg, Optional.empty(), Map.of());
  }

  public static Fault of(String type, List<Object> loc, String msg, JsonNode input) {
    return new Fault(type, loc, msg, Optional.of(input), Map.of());
  }
}
