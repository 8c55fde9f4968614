package floe.server.benefit;

import floe.api.BenefitDownloadablesProperties;
import floe.contract.message.Fault;
import floe.files.BenefitRules;
import floe.server.error.ApiException;
import floe.server.file.FileEntity;
import floe.server.query.IdArrays;
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

  private static final String EXISTING =
      "select f.* from file f where f.id = any(?) and f.deleted_at is null order by f.id for update";

  private final IdArrays arrays;
  private final BenefitFileRepository benefitFiles;

  BenefitFiles(IdArrays arrays, BenefitFileRepository benefitFiles) {
    this.arrays = arrays;
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
   * Checks that files are downloadables of an organization, and keeps others from deleting them
   * until the transaction ends.
   *
   * @throws ApiException that names those that are not
   */
  void check(UUID organizationId, List<UUID> fileIds) {
    Map<UUID, FileEntity> found = new HashMap<>();
    arrays.find(EXISTING, FileEntity.class, fileIds).stream()
        .filter(file -> file.organizationId().equals(organizationId))
        .forEach(file -> found.put(file.id(), file));
    List<Fault> faults = BenefitRules.checkFiles(
        fileIds, id -> Optional.ofNullable(found.get(id)).map(FileEntity::service));
    if (!faults.isEmpty()) {
      throw ApiException.invalid(faults);
    }
  }
}
