package floe.simulator.files.benefit;

import floe.api.BenefitDownloadables;
import floe.files.BenefitRules;
import floe.simulator.data.SeededRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Finds what grants make available: the files that their benefits have now and have not archived.
 * Whoever gets a file again gets the downloadable that there was.
 */
public final class DownloadableRecords {
  private final BenefitRepository repository;
  private final SeededRandom random;

  public DownloadableRecords(BenefitRepository repository, SeededRandom random) {
    this.repository = repository;
    this.random = random.derive("downloadables");
  }

  /**
   * Returns what a benefit gives.
   *
   * @param grantId the grant; empty for everyone in the shared world
   * @param now when what is new among it was granted
   */
  public List<Downloadable> of(BenefitDownloadables benefit, Optional<UUID> grantId, Instant now) {
    List<UUID> fileIds = BenefitRules.files(benefit.properties());
    List<Downloadable> given = new ArrayList<>();
    for (int i = 0; i < fileIds.size(); i++) {
      UUID fileId = fileIds.get(i);
      if (!BenefitRules.isArchived(benefit.properties(), fileId)) {
        UUID id = id(benefit.id(), grantId, fileId);
        int position = i;
        given.add(repository.findOrAdd(
            id,
            () -> new Downloadable(
                id, grantId, benefit.id(), fileId, position, now, new AtomicLong())));
      }
    }
    return given;
  }

  private UUID id(UUID benefitId, Optional<UUID> grantId, UUID fileId) {
    return grantId
        .flatMap(grant -> repository.givenIds().findDownloadable(grant, fileId))
        .orElseGet(() -> derivedId(benefitId, grantId, fileId));
  }

  private UUID derivedId(UUID benefitId, Optional<UUID> grantId, UUID fileId) {
    return random
        .derive(benefitId.toString())
        .derive(fileId.toString())
        .derive(grantId.map(UUID::toString).orElse("shared"))
        .uuid();
  }

  /** Checks whether a downloadable is granted and its benefit is not deleted. */
  public boolean isGranted(Downloadable downloadable) {
    boolean isInForce = downloadable
        .grantId()
        .map(id -> repository.findGrant(id).filter(StoredGrant::isInForce).isPresent())
        .orElse(true);
    return isInForce
        && repository
            .find(downloadable.benefitId())
            .filter(benefit ->
                BenefitRules.grantedFiles(benefit.properties()).contains(downloadable.fileId()))
            .isPresent();
  }

  /** Returns how often each holder of a benefit has downloaded a file through it. */
  public List<Long> downloads(UUID benefitId, UUID fileId) {
    return repository
        .listDownloadables(
            found -> found.benefitId().equals(benefitId) && found.fileId().equals(fileId))
        .stream()
        .map(found -> found.downloads().get())
        .toList();
  }
}
