package floe.server.customer;

import java.time.Instant;

/** Is told that a customer is deleted, within the transaction: what the customer holds goes too. */
public interface CustomerDeletionListener {

  /** Takes away what belongs to a customer. */
  void customerDeleted(CustomerEntity customer, Instant now);
}
