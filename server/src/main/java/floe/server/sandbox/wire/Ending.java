package floe.server.sandbox.wire;

/** How a response ends. */
public enum Ending {
  /** Normally. */
  WHOLE,
  /** Normally, after a pause in the middle. */
  PAUSE,
  /** The connection is closed before the end. */
  CLOSE,
  /** The connection is reset before the end. */
  RESET,
  /** Random bytes are sent instead, and the connection is closed. */
  GARBAGE
}
