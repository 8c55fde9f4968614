package floe.steering;

/** A fault of the connection, as {@code Prefer: fault=…} names it. */
public enum ConnectionFault {
  /** The connection is reset. */
  RESET,
  /** The connection is closed without a byte. */
  EMPTY,
  /** Random bytes are sent, then the connection is closed. */
  GARBAGE,
  /** The connection is closed in the middle of the response. */
  TRUNCATE
}
