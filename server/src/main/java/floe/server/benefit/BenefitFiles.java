package floe.server.benefit;

import floe.api.BenefitDownloadablesProperties;
import floe.contract.message.Fault;
import floe.files.BenefitRules;
import floe.server.error.ApiException;
import floe.server.file.FileEntity;
import floe.server.file.FileRepository;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The files that benefits have. */
@Singleton
class BenefitFiles {

  private final FileRepository files;
  private final BenefitFileRepository benefitFiles;

  BenefitFiles(FileRepository files, BenefitFileRepository benefitFiles) {
    this.files = files;
    this.benefitFiles = benefitFiles;
  }

  /** Lets a benefit have these files and no others. */
  void replace(UUID benefitId, BenefitDownloadablesProperties properties) {
    List<BenefitFileEntity> rows = new ArrayList<>();
    for (UUID fileId : BenefitRules.files(properties)) {
      boolean isArchived = BenefitRules.isArchived(properties, fileId);
      rows.add(
          new BenefitFileEntity(UUID.randomUUID(), benefitId, fileId, rows.size(), isArchived));
    }
    benefitFiles.deleteByBenefitId(benefitId);
    benefitFiles.saveAll(rows);
  }

  /**
   * Checks that files are downloadables of an organization.
   *
   * @throws ApiException that names those that are not
   */
  void check(UUID organizationId, List<UUID> fileIds) {
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
}
