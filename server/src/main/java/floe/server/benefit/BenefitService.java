package floe.server.benefit;

import floe.api.BenefitDownloadablesCreate;
import floe.api.BenefitDownloadablesProperties;
import floe.api.BenefitVisibility;
import floe.contract.message.Fault;
import floe.files.BenefitRules;
import floe.server.auth.Caller;
import floe.server.error.ApiException;
import floe.server.file.FileEntity;
import floe.server.file.FileRepository;
import floe.server.organization.OrganizationResolver;
import floe.server.time.WorldClock;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Creates and finds benefits. */
@Singleton
class BenefitService {

  private final OrganizationResolver organizations;
  private final FileRepository files;
  private final BenefitRepository benefits;
  private final BenefitFileRepository benefitFiles;
  private final BenefitMapper mapper;
  private final WorldClock clock;

  BenefitService(
      OrganizationResolver organizations,
      FileRepository files,
      BenefitRepository benefits,
      BenefitFileRepository benefitFiles,
      BenefitMapper mapper,
      WorldClock clock) {
    this.organizations = organizations;
    this.files = files;
    this.benefits = benefits;
    this.benefitFiles = benefitFiles;
    this.mapper = mapper;
    this.clock = clock;
  }

  /**
   * Creates a benefit (operation {@code benefits:create}). Its files must be downloadables of its
   * organization. Whatever visibility is asked for, this type of benefit is public.
   */
  @Transactional
  BenefitEntity create(Caller.Seller seller, BenefitDownloadablesCreate create) {
    UUID organizationId = organizations.resolve(seller, create.organizationId());
    checkFiles(organizationId, create.properties().files());
    BenefitDownloadablesProperties properties = BenefitRules.properties(create.properties());
    BenefitEntity benefit = benefits.save(new BenefitEntity(
        UUID.randomUUID(),
        organizationId,
        create.type(),
        create.description(),
        BenefitVisibility.PUBLIC,
        mapper.toJson(BenefitRules.metadata(create)),
        mapper.toJson(properties),
        clock.now(organizationId),
        null,
        null));
    benefitFiles.saveAll(toFiles(benefit, properties));
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

  private void checkFiles(UUID organizationId, List<UUID> fileIds) {
    Map<UUID, FileEntity> found = new HashMap<>();
    files
        .findByIdInAndOrganizationIdAndDeletedAtIsNull(fileIds, organizationId)
        .forEach(file -> found.put(file.id(), file));
    List<Fault> faults = BenefitRules.checkFiles(
        fileIds, id -> Optional.ofNullable(found.get(id)).map(FileEntity::service));
    if (!faults.isEmpty()) {
      throw ApiException.invalid(faults);
    }
  }

  private static List<BenefitFileEntity> toFiles(
      BenefitEntity benefit, BenefitDownloadablesProperties properties) {
    List<BenefitFileEntity> rows = new ArrayList<>();
    for (UUID fileId : BenefitRules.files(properties)) {
      boolean isArchived = BenefitRules.isArchived(properties, fileId);
      rows.add(
          new BenefitFileEntity(UUID.randomUUID(), benefit.id(), fileId, rows.size(), isArchived));
    }
    return rows;
  }
}
