package floe.contract;

/** Which way a message travels. */
enum Direction {
  REQUEST,
  RESPONSE
}
