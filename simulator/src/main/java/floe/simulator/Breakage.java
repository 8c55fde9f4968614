package floe.simulator;

/** How an answer can be broken on purpose; the words of {@code Prefer: fault=…}. */
public enum Breakage {
  /** The connection is reset. */
  RESET,
  /** The connection is closed without a byte. */
  EMPTY,
  /** Random bytes come, then the connection is closed. */
  GARBAGE,
  /** The answer begins rightly and breaks off half-way. */
  TRUNCATE
}
