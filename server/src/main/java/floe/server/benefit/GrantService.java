package floe.server.benefit;

import floe.api.sandbox.GrantCreate;
import floe.contract.message.Fault;
import floe.files.GrantRules;
import floe.server.customer.CustomerDeletionListener;
import floe.server.customer.CustomerEntity;
import floe.server.customer.CustomerRepository;
import floe.server.customer.MemberRepository;
import floe.server.downloadable.DownloadableRepository;
import floe.server.downloadable.ListedDownloadables;
import floe.server.downloadable.ListedDownloadables.Scope;
import floe.server.error.ApiException;
import floe.server.query.RetriedOnDeadlock;
import floe.steering.clock.WorldClock;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Gives benefits to customers and takes them away. Whoever does locks the benefit first and then
 * the customer, as rows that are stored for a benefit lock their customer too. So a grant and a
 * change of the benefit at the same time agree on the files.
 */
@Singleton
public class GrantService implements CustomerDeletionListener {

  private final CustomerRepository customers;
  private final MemberRepository members;
  private final BenefitRepository benefits;
  private final GrantRepository grants;
  private final DownloadableRepository downloadables;
  private final ListedDownloadables listed;
  private final WorldClock clock;

  GrantService(
      CustomerRepository customers,
      MemberRepository members,
      BenefitRepository benefits,
      GrantRepository grants,
      DownloadableRepository downloadables,
      ListedDownloadables listed,
      WorldClock clock) {
    this.customers = customers;
    this.members = members;
    this.benefits = benefits;
    this.grants = grants;
    this.downloadables = downloadables;
    this.listed = listed;
    this.clock = clock;
  }

  /**
   * Gives a benefit to a customer, or to one member of it, with all its files that are not
   * archived. Who has it already keeps the grant that there is; who had it gets that back, and the
   * downloadables with the ids that they had.
   *
   * @throws ApiException if there is no such customer, the benefit is not of the customer's
   *     organization, or the member not the customer's
   */
  @RetriedOnDeadlock
  @Transactional
  public GrantEntity grant(GrantCreate create) {
    Optional<BenefitEntity> benefit = benefits.lock(create.benefitId());
    Optional<CustomerEntity> customer = customers.lock(create.customerId());
    Optional<UUID> organizationId = customer.map(CustomerEntity::organizationId);
    Optional<Fault> fault = GrantRules.check(
        create,
        organizationId,
        (owner, id) ->
            benefit.map(BenefitEntity::organizationId).filter(owner::equals).isPresent(),
        member -> members.findByIdAndCustomerId(member, create.customerId()).isPresent());
    if (fault.isPresent()) {
      throw ApiException.invalid(fault.get());
    }
    return grant(create, organizationId.orElseThrow());
  }

  private GrantEntity grant(GrantCreate create, UUID organizationId) {
    Instant now = clock.now(organizationId);
    UUID holderId = create.memberId() == null ? create.customerId() : create.memberId();
    GrantEntity grant = grants
        .findByBenefitIdAndHolderId(create.benefitId(), holderId)
        .orElseGet(() -> grants.save(new GrantEntity(
            UUID.randomUUID(),
            organizationId,
            create.customerId(),
            create.benefitId(),
            create.memberId(),
            holderId,
            now,
            null,
            now,
            null)));
    if (grant.revokedAt() != null) {
      grants.revive(grant.id(), now);
    }
    downloadables.grantAgain(grant.benefitId(), grant.id());
    downloadables.grantMissing(grant.benefitId(), grant.id(), now);
    listed.refresh(Scope.GRANT, grant.id(), organizationId);
    return grants.findById(grant.id()).orElseThrow(ApiException::notFound);
  }

  /**
   * Revokes a grant.
   *
   * @throws ApiException if there is no such grant, or it is revoked already
   */
  @RetriedOnDeadlock
  @Transactional
  public void revoke(UUID id) {
    GrantEntity grant = grants.findById(id).orElseThrow(ApiException::notFound);
    benefits.lock(grant.benefitId());
    Instant now = clock.now(grant.organizationId());
    if (grants.revoke(id, now) == 0) {
      throw ApiException.notFound();
    }
    downloadables.revokeByGrant(id, now);
    listed.refresh(Scope.GRANT, id, grant.organizationId());
  }

  /** Lets all who hold a benefit have the files that it has now; the benefit is locked. */
  void regrant(BenefitEntity benefit, Instant now) {
    downloadables.revokeOthers(benefit.id(), now);
    downloadables.grantAgain(benefit.id(), null);
    downloadables.grantMissing(benefit.id(), null, now);
    listed.refresh(Scope.BENEFIT, benefit.id(), benefit.organizationId());
  }

  /** Takes a benefit from all who hold it; the benefit is locked. */
  void revokeAll(BenefitEntity benefit, Instant now) {
    grants.revokeByBenefit(benefit.id(), now);
    downloadables.revokeByBenefit(benefit.id(), now);
    listed.refresh(Scope.BENEFIT, benefit.id(), benefit.organizationId());
  }

  @Override
  public void customerDeleting(UUID customerId) {
    listed.lockBenefitsOf(customerId);
  }

  @Override
  public void customerDeleted(CustomerEntity customer, Instant now) {
    grants.revokeByCustomer(customer.id(), now);
    downloadables.revokeByCustomer(customer.id(), now);
    listed.refresh(Scope.CUSTOMER, customer.id(), customer.organizationId());
  }
}
