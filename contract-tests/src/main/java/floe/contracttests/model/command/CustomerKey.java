package floe.contracttests.model.command;

/** Which of a customer's two ids a request names. */
public enum CustomerKey {
  ID,
  /** The id in the organization's own system. */
  EXTERNAL_ID
}
