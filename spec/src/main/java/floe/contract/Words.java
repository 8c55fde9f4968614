package floe.contract;

import java.util.Map;

/** How a kind of fault is said: its type, its message, its context. */
record Words(String type, String msg, Map<String, Object> ctx) {
  Words(String type, String msg) {
    this(type, msg, Map.of());
  }
}
