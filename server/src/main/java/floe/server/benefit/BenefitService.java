package floe.server.benefit;

import floe.api.BenefitDownloadablesCreate;
import floe.api.BenefitDownloadablesCreateProperties;
import floe.api.BenefitVisibility;
import floe.contract.message.Fault;
import floe.server.auth.Caller;
import floe.server.error.RequestValidationException;
import floe.server.error.ResourceNotFoundException;
import floe.server.file.FileEntity;
import floe.server.file.FileRepository;
import floe.server.organization.OrganizationResolver;
import floe.server.time.WorldClock;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
   * Operation {@code benefits:create}: the files have to be downloadables of the same organization.
   * Whatever visibility is asked for, this type of benefit is public.
   */
  @Transactional
  BenefitEntity create(Caller.Seller seller, BenefitDownloadablesCreate create) {
    UUID organizationId = organizations.resolve(seller, create.organizationId());
    checkFiles(organizationId, create.properties().files());
    BenefitEntity benefit = benefits.save(new BenefitEntity(
        UUID.randomUUID(),
        organizationId,
        create.type(),
        create.description(),
        BenefitVisibility.PUBLIC.value(),
        mapper.toJson(create.metadata() == null ? Map.of() : create.metadata()),
        mapper.toJson(mapper.toProperties(create.properties())),
        clock.now(organizationId),
        null,
        null));
    benefitFiles.saveAll(toFiles(benefit, create.properties()));
    return benefit;
  }

  /**
   * Operation {@code benefits:get}.
   *
   * @throws ResourceNotFoundException when there is none, also when it is another organization's
   */
  BenefitEntity get(Caller.Seller seller, UUID id) {
    if (seller.organizationIds().isEmpty()) {
      throw new ResourceNotFoundException();
    }
    return benefits
        .findByIdAndOrganizationIdInAndDeletedAtIsNull(id, seller.organizationIds())
        .orElseThrow(ResourceNotFoundException::new);
  }

  private void checkFiles(UUID organizationId, List<UUID> fileIds) {
    Map<UUID, FileEntity> found = new HashMap<>();
    files
        .findByIdInAndOrganizationIdAndDeletedAtIsNull(fileIds, organizationId)
        .forEach(file -> found.put(file.id(), file));
    List<Fault> faults = new ArrayList<>();
    for (int i = 0; i < fileIds.size(); i++) {
      String fault = fault(found.get(fileIds.get(i)));
      if (fault != null) {
        faults.add(RequestValidationException.fault(
            List.of("body", "properties", "files", i), fault, fileIds.get(i)));
      }
    }
    if (!faults.isEmpty()) {
      throw new RequestValidationException(faults);
    }
  }

  private static @Nullable String fault(@Nullable FileEntity file) {
    if (file == null) {
      return "File not found.";
    }
    boolean downloadable = file.service().equals("downloadable");
    return downloadable ? null : "File is not a downloadable but a %s.".formatted(file.service());
  }

  private static List<BenefitFileEntity> toFiles(
      BenefitEntity benefit, BenefitDownloadablesCreateProperties properties) {
    Map<String, Boolean> archived =
        properties.archived() == null ? Map.of() : properties.archived();
    List<BenefitFileEntity> rows = new ArrayList<>();
    for (UUID fileId : new LinkedHashSet<>(properties.files())) {
      boolean isArchived = archived.getOrDefault(fileId.toString(), false);
      rows.add(
          new BenefitFileEntity(UUID.randomUUID(), benefit.id(), fileId, rows.size(), isArchived));
    }
    return rows;
  }
}
