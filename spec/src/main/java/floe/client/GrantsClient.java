package floe.client;

import floe.api.sandbox.Grant;
import floe.api.sandbox.GrantCreate;
import java.util.UUID;

/** The operations on grants: benefits that customers hold. */
public final class GrantsClient {
  private static final String PATH = "/sandbox/grants";

  private final SandboxCalls calls;

  GrantsClient(SandboxCalls calls) {
    this.calls = calls;
  }

  /** Grants a benefit to a customer of the same organization. */
  public Grant create(UUID customerId, UUID benefitId) {
    return create(
        GrantCreate.builder().customerId(customerId).benefitId(benefitId).build());
  }

  /**
   * Grants a benefit to a customer, or to one of the customer's members ({@code grants:create}).
   */
  public Grant create(GrantCreate grant) {
    return calls.send("grants:create", "POST", PATH, grant, Grant.class);
  }

  /** Revokes a grant ({@code grants:revoke}). */
  public void revoke(UUID id) {
    calls.delete("grants:revoke", PATH + "/" + id);
  }
}
