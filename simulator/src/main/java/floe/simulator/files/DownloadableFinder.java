package floe.simulator.files;

import floe.api.BenefitDownloadables;
import floe.files.DownloadToken;
import floe.files.FileAccess;
import floe.simulator.files.benefit.BenefitRepository;
import floe.simulator.files.benefit.Downloadable;
import floe.simulator.files.benefit.DownloadableRecords;
import floe.simulator.files.benefit.StoredGrant;
import floe.simulator.files.storage.StoredFile;
import floe.simulator.files.world.InMemoryRepository;
import floe.simulator.files.world.TokenHolder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Finds the files that benefits make available. */
final class DownloadableFinder {
  private final InMemoryRepository repository;
  private final BenefitRepository benefits;
  private final DownloadableRecords downloadables;

  DownloadableFinder(InMemoryRepository repository, DownloadableRecords downloadables) {
    this.repository = repository;
    this.benefits = repository.benefits();
    this.downloadables = downloadables;
  }

  /** A downloadable and its file. */
  record Available(Downloadable downloadable, StoredFile file) {}

  /**
   * Returns what is available to the owner of a token, newest first.
   *
   * @param benefitIds only what these benefits give, unless empty
   */
  List<Available> find(TokenHolder holder, Set<UUID> benefitIds) {
    return (holder.issued() ? granted(holder) : all())
        .stream()
            .filter(found -> benefitIds.isEmpty() || benefitIds.contains(found.benefitId()))
            .flatMap(found -> file(found)
                .filter(FileAccess::isListedToCustomer)
                .map(file -> new Available(found, file))
                .stream())
            .toList();
  }

  private List<Downloadable> granted(TokenHolder holder) {
    List<Downloadable> found = new ArrayList<>();
    for (StoredGrant grant : benefits.listGrants(grant -> isOwn(grant, holder))) {
      benefits
          .find(grant.benefitId())
          .map(benefit -> downloadables.of(benefit, Optional.of(grant.id()), grant.createdAt()))
          .ifPresent(found::addAll);
    }
    found.sort(Downloadable.NEWEST_FIRST);
    return found;
  }

  private static boolean isOwn(StoredGrant grant, TokenHolder holder) {
    return grant.isInForce()
        && holder.customer().filter(grant.customerId()::equals).isPresent()
        && (holder.member().isEmpty()
            || holder.member().equals(Optional.ofNullable(grant.memberId())));
  }

  /** Returns what all benefits give: in the shared world everybody has them. */
  private List<Downloadable> all() {
    List<Downloadable> found = new ArrayList<>();
    for (BenefitDownloadables benefit : benefits.list()) {
      Instant createdAt = benefit.createdAt().toInstant();
      found.addAll(downloadables.of(benefit, Optional.empty(), createdAt));
    }
    Collections.reverse(found);
    return found;
  }

  /** Checks whether nothing was created yet that could be listed in the shared world. */
  boolean hasNoBenefit() {
    return benefits.list().isEmpty();
  }

  /** Returns a downloadable, whether it is granted or not. */
  Optional<Downloadable> find(UUID id) {
    return benefits.findDownloadable(id);
  }

  /** Returns the organization to whose downloadable a link's token leads, revoked or not. */
  Optional<UUID> organizationOf(DownloadToken token) {
    return find(token.downloadableId()).flatMap(this::organizationOf);
  }

  /**
   * Returns the organization whose benefit gives a downloadable, also when the benefit is deleted.
   */
  Optional<UUID> organizationOf(Downloadable downloadable) {
    return benefits
        .findWithDeleted(downloadable.benefitId())
        .map(BenefitDownloadables::organizationId);
  }

  /** Returns the file of a downloadable, unless the file was deleted or the grant revoked. */
  Optional<StoredFile> findGranted(Downloadable downloadable) {
    return downloadables.isGranted(downloadable) ? file(downloadable) : Optional.empty();
  }

  private Optional<StoredFile> file(Downloadable downloadable) {
    return repository.file(downloadable.fileId());
  }
}
