package floe.contracttests.model.command;

import floe.contracttests.target.TestWorld;

/** Who uses the customer portal. */
public enum PortalUser {
  CUSTOMER,
  MEMBER;

  /** Returns the user's session token; empty when it is not known. */
  String token(TestWorld world) {
    return this == MEMBER ? world.member().token() : world.customer().token();
  }
}
