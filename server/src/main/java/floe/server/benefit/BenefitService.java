package floe.server.benefit;

import floe.api.BenefitDownloadables;
import floe.api.BenefitDownloadablesCreate;
import floe.api.BenefitDownloadablesUpdate;
import floe.files.BenefitChanges;
import floe.server.auth.Caller;
import floe.server.error.ApiException;
import floe.server.metadata.MetadataIndex;
import floe.server.organization.OrganizationResolver;
import floe.server.query.RetriedOnDeadlock;
import floe.steering.clock.WorldClock;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Creates, finds, changes and deletes benefits. */
@Singleton
class BenefitService {

  private final OrganizationResolver organizations;
  private final BenefitRepository benefits;
  private final BenefitFiles files;
  private final GrantService grants;
  private final MetadataIndex metadataIndex;
  private final BenefitMapper mapper;
  private final WorldClock clock;

  BenefitService(
      OrganizationResolver organizations,
      BenefitRepository benefits,
      BenefitFiles files,
      GrantService grants,
      MetadataIndex metadataIndex,
      BenefitMapper mapper,
      WorldClock clock) {
    this.organizations = organizations;
    this.benefits = benefits;
    this.files = files;
    this.grants = grants;
    this.metadataIndex = metadataIndex;
    this.mapper = mapper;
    this.clock = clock;
  }

  /**
   * Creates a benefit (operation {@code benefits:create}). Its files must be downloadables of its
   * organization.
   */
  @RetriedOnDeadlock
  @Transactional
  BenefitEntity create(Caller.Seller seller, BenefitDownloadablesCreate create) {
    UUID organizationId = organizations.resolve(seller, create.organizationId());
    files.check(organizationId, create.properties().files());
    BenefitDownloadables created =
        BenefitChanges.create(UUID.randomUUID(), organizationId, create, clock.now(organizationId));
    BenefitEntity benefit = benefits.save(mapper.toEntity(created));
    files.replace(benefit.id(), created.properties());
    if (!created.metadata().isEmpty()) {
      metadataIndex.replace(benefit.id(), created.metadata());
    }
    return benefit;
  }

  /**
   * Returns a benefit of one of the seller's organizations (operation {@code benefits:get}).
   *
   * @throws ApiException if there is none, also when it is another organization's
   */
  BenefitEntity get(Caller.Seller seller, UUID id) {
    if (seller.organizationIds().isEmpty()) {
      throw ApiException.notFound();
    }
    return benefits
        .findByIdAndOrganizationIdInAndDeletedAtIsNull(id, seller.organizationIds())
        .orElseThrow(ApiException::notFound);
  }

  /**
   * Operation {@code benefits:update}: what is absent or null stays as it is. New files are granted
   * at once to all who hold the benefit.
   *
   * @throws ApiException if there is none, also when it is another organization's
   */
  @RetriedOnDeadlock
  @Transactional
  BenefitEntity update(Caller.Seller seller, UUID id, BenefitDownloadablesUpdate update) {
    BenefitEntity benefit = lock(seller, id);
    Instant now = clock.now(benefit.organizationId());
    BenefitDownloadables changed = BenefitChanges.update(mapper.toBenefit(benefit), update, now);
    if (update.properties() != null) {
      files.check(benefit.organizationId(), update.properties().files());
      files.replace(id, changed.properties());
      grants.regrant(benefit, now);
    }
    if (update.metadata() != null) {
      metadataIndex.replace(id, update.metadata());
    }
    return benefits.update(mapper.toEntity(changed));
  }

  /**
   * Operation {@code benefits:delete}: takes the benefit from all who hold it.
   *
   * @throws ApiException if there is none, also when it is another organization's
   */
  @RetriedOnDeadlock
  @Transactional
  void delete(Caller.Seller seller, UUID id) {
    BenefitEntity benefit = lock(seller, id);
    Instant now = clock.now(benefit.organizationId());
    benefits.update(mapper.toEntity(BenefitChanges.delete(mapper.toBenefit(benefit), now)));
    metadataIndex.replace(id, Map.of());
    grants.revokeAll(benefit, now);
  }

  private BenefitEntity lock(Caller.Seller seller, UUID id) {
    return benefits
        .lock(id)
        .filter(benefit -> seller.organizationIds().contains(benefit.organizationId()))
        .orElseThrow(ApiException::notFound);
  }
}
