package floe.server.benefit;

import floe.api.sandbox.GrantCreate;
import floe.contract.message.Fault;
import floe.files.GrantRules;
import floe.server.customer.CustomerEntity;
import floe.server.customer.CustomerRepository;
import floe.server.customer.MemberRepository;
import floe.server.downloadable.DownloadableEntity;
import floe.server.downloadable.DownloadableRepository;
import floe.server.error.ApiException;
import floe.server.time.WorldClock;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Grants benefits to customers and revokes the grants. */
@Singleton
public class GrantService {

  private final CustomerRepository customers;
  private final MemberRepository members;
  private final BenefitRepository benefits;
  private final BenefitFileRepository benefitFiles;
  private final GrantRepository grants;
  private final DownloadableRepository downloadables;
  private final WorldClock clock;

  GrantService(
      CustomerRepository customers,
      MemberRepository members,
      BenefitRepository benefits,
      BenefitFileRepository benefitFiles,
      GrantRepository grants,
      DownloadableRepository downloadables,
      WorldClock clock) {
    this.customers = customers;
    this.members = members;
    this.benefits = benefits;
    this.benefitFiles = benefitFiles;
    this.grants = grants;
    this.downloadables = downloadables;
    this.clock = clock;
  }

  /**
   * Grants a benefit to a customer, or to one of its members, with all its files that are not
   * archived. Returns the existing grant if there is one.
   *
   * @throws ApiException if there is no such customer, the benefit is not of the customer's
   *     organization, or the member not the customer's
   */
  @Transactional
  public GrantEntity grant(GrantCreate create) {
    Optional<UUID> organizationId =
        customers.findById(create.customerId()).map(CustomerEntity::organizationId);
    Optional<Fault> fault = GrantRules.check(
        create, organizationId, this::hasBenefit, member -> isMember(create, member));
    if (fault.isPresent()) {
      throw ApiException.invalid(fault.get());
    }
    return findGrant(create)
        .orElseGet(() -> create(create, clock.now(organizationId.orElseThrow())));
  }

  private boolean hasBenefit(UUID organizationId, UUID benefitId) {
    return benefits
        .findByIdAndOrganizationIdInAndDeletedAtIsNull(benefitId, Set.of(organizationId))
        .isPresent();
  }

  private boolean isMember(GrantCreate create, UUID memberId) {
    return members.findByIdAndCustomerId(memberId, create.customerId()).isPresent();
  }

  private Optional<GrantEntity> findGrant(GrantCreate create) {
    UUID memberId = create.memberId();
    return memberId == null
        ? grants.findByCustomerIdAndBenefitIdAndMemberIdIsNullAndRevokedAtIsNull(
            create.customerId(), create.benefitId())
        : grants.findByCustomerIdAndBenefitIdAndMemberIdAndRevokedAtIsNull(
            create.customerId(), create.benefitId(), memberId);
  }

  private GrantEntity create(GrantCreate create, Instant now) {
    GrantEntity grant = grants.save(new GrantEntity(
        UUID.randomUUID(), create.customerId(), create.benefitId(), create.memberId(), now, null));
    List<BenefitFileEntity> files =
        benefitFiles.findByBenefitIdAndIsArchivedFalseOrderByPosition(grant.benefitId());
    List<DownloadableEntity> given = new ArrayList<>();
    for (BenefitFileEntity file : files) {
      // one after the other, so that lists have an order
      given.add(toDownloadable(grant, file, now.plus(given.size(), ChronoUnit.MICROS)));
    }
    downloadables.saveAll(given);
    return grant;
  }

  private static DownloadableEntity toDownloadable(
      GrantEntity grant, BenefitFileEntity file, Instant now) {
    return new DownloadableEntity(
        UUID.randomUUID(),
        grant.id(),
        grant.customerId(),
        grant.memberId(),
        grant.benefitId(),
        file.fileId(),
        0,
        null,
        now);
  }

  /**
   * Revokes a grant.
   *
   * @throws ApiException if there is no such grant, or it is revoked already
   */
  public void revoke(UUID id) {
    UUID organizationId = grants.findOrganizationId(id).orElseThrow(ApiException::notFound);
    if (grants.revoke(id, clock.now(organizationId)) == 0) {
      throw ApiException.notFound();
    }
  }
}
