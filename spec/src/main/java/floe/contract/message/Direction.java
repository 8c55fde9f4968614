package floe.contract.message;

/** The direction of a message between client and server. */
public enum Direction {
  REQUEST,
  RESPONSE
}
