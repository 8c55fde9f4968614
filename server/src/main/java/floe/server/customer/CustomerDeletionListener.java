package floe.server.customer;

import java.time.Instant;
import java.util.UUID;

/** Is told that a customer is deleted, within the transaction: what the customer holds goes too. */
public interface CustomerDeletionListener {

  /** Locks what the customer holds, before the customer is locked. */
  void customerDeleting(UUID customerId);

  /** Takes away what belongs to a customer. */
  void customerDeleted(CustomerEntity customer, Instant now);
}
