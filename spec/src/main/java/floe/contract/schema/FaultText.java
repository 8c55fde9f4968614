package floe.contract.schema;

import java.util.Map;

/** How a kind of fault is said: its type, its message, its context. */
public record FaultText(String type, String msg, Map<String, Object> ctx) {
  FaultText(String type, String msg) {
    this(type, msg, Map.of());
  }
}
