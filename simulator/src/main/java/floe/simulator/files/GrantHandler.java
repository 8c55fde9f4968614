package floe.simulator.files;

import floe.api.BenefitDownloadables;
import floe.api.sandbox.GrantCreate;
import floe.files.CustomerDetails;
import floe.files.GrantRepresentation;
import floe.files.GrantRules;
import floe.simulator.files.benefit.GrantRecords;
import floe.simulator.files.benefit.StoredGrant;
import floe.simulator.files.customer.CustomerRepository;
import floe.simulator.files.error.RejectedRequestException;
import floe.simulator.files.world.WorldRegistry;
import floe.simulator.http.SimulatedResponse;
import floe.simulator.steering.SimulatorClock;
import java.util.Optional;

/** Handles the operations of the control API on grants of benefits. */
final class GrantHandler {
  private final CustomerRepository customers;
  private final WorldRegistry worlds;
  private final GrantRecords records;
  private final SimulatorClock clock;

  GrantHandler(
      CustomerRepository customers,
      WorldRegistry worlds,
      GrantRecords records,
      SimulatorClock clock) {
    this.customers = customers;
    this.worlds = worlds;
    this.records = records;
    this.clock = clock;
  }

  /** Handles {@code grants:create}. */
  SimulatedResponse create(FilesRequest request) {
    GrantCreate create = request.body(GrantCreate.class);
    StoredGrant grant = records.grant(create, benefit -> check(create, benefit), clock::now);
    return request.success(GrantRepresentation.sandboxGrant(grant));
  }

  /** In the shared world every customer exists that was not deleted, and has every member. */
  private void check(GrantCreate create, Optional<BenefitDownloadables> benefit) {
    Optional<CustomerDetails> customer = customers.find(create.customerId());
    boolean isDeleted =
        customer.isEmpty() && customers.findWithDeleted(create.customerId()).isPresent();
    boolean isShared =
        benefit.isPresent() && worlds.find(benefit.get().organizationId()).isEmpty();
    if (isShared && !isDeleted) {
      return;
    }
    RejectedRequestException.throwIfFaulty(GrantRules.check(
        create,
        customer.map(CustomerDetails::organizationId),
        (organizationId, benefitId) -> benefit
            .filter(found -> found.organizationId().equals(organizationId))
            .isPresent(),
        memberId -> customers.findMember(create.customerId(), memberId).isPresent()));
  }

  /** Handles {@code grants:revoke}. */
  SimulatedResponse revoke(FilesRequest request) {
    records.revoke(request.id("id"), clock::now);
    return request.success();
  }
}
