package floe.contract.message;

/** Which way a message travels. */
public enum Direction {
  REQUEST,
  RESPONSE
}
