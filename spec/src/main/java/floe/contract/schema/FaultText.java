package floe.contract.schema;

import java.util.Map;

/**
 * The wording of a fault.
 *
 * @param type the kind of fault in pydantic
 * @param msg the message
 * @param ctx the values that the message mentions, by name
 */
public record FaultText(String type, String msg, Map<String, Object> ctx) {
  FaultText(String type, String msg) {
    this(type, msg, Map.of());
  }
}
