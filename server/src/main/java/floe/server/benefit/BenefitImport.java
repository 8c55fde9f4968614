package floe.server.benefit;

import floe.api.BenefitDownloadables;
import floe.files.BenefitChanges;
import floe.server.downloadable.DownloadableEntity;
import floe.server.downloadable.DownloadableRepository;
import floe.server.downloadable.ListedDownloadables;
import floe.server.downloadable.ListedDownloadables.Scope;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Stores benefits and grants whose ids are given, and whose files and holders exist. */
@Singleton
public class BenefitImport {

  private final BenefitRepository benefits;
  private final BenefitFiles files;
  private final GrantRepository grants;
  private final DownloadableRepository downloadables;
  private final ListedDownloadables listed;
  private final BenefitMapper mapper;

  BenefitImport(
      BenefitRepository benefits,
      BenefitFiles files,
      GrantRepository grants,
      DownloadableRepository downloadables,
      ListedDownloadables listed,
      BenefitMapper mapper) {
    this.benefits = benefits;
    this.files = files;
    this.grants = grants;
    this.downloadables = downloadables;
    this.listed = listed;
    this.mapper = mapper;
  }

  /** Stores a benefit with downloadable files of its organization. */
  public void store(
      UUID id, UUID organizationId, String description, List<UUID> fileIds, Instant createdAt) {
    BenefitDownloadables benefit =
        BenefitChanges.create(id, organizationId, description, fileIds, createdAt);
    benefits.save(mapper.toEntity(benefit));
    files.replace(id, benefit.properties());
  }

  /**
   * A grant to store.
   *
   * @param memberId the member who gets it, null for the customer
   * @param downloadableIds the id of a downloadable for each of the files
   */
  public record NewGrant(
      UUID id,
      UUID organizationId,
      UUID customerId,
      @Nullable UUID memberId,
      UUID benefitId,
      List<UUID> fileIds,
      List<UUID> downloadableIds) {

    private UUID holderId() {
      return memberId == null ? customerId : memberId;
    }
  }

  /** Stores a grant and its downloadables. */
  public void store(NewGrant grant, Instant createdAt) {
    grants.save(new GrantEntity(
        grant.id(),
        grant.organizationId(),
        grant.customerId(),
        grant.benefitId(),
        grant.memberId(),
        grant.holderId(),
        createdAt,
        null,
        createdAt,
        null));
    downloadables.saveAll(IntStream.range(0, grant.fileIds().size())
        .mapToObj(position -> downloadable(grant, position, createdAt))
        .toList());
    listed.refresh(Scope.GRANT, grant.id(), grant.organizationId());
  }

  private static DownloadableEntity downloadable(NewGrant grant, int position, Instant createdAt) {
    return new DownloadableEntity(
        grant.downloadableIds().get(position),
        grant.id(),
        grant.customerId(),
        grant.memberId(),
        grant.holderId(),
        grant.benefitId(),
        grant.fileIds().get(position),
        position,
        0,
        null,
        createdAt,
        null);
  }
}
