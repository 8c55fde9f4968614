package floe.simulator.files;

import floe.api.BenefitDownloadables;
import floe.api.sandbox.Grant;
import floe.files.BenefitRules;
import floe.files.FileAccess;
import floe.simulator.data.SeededRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Finds the files that benefits make available. */
final class DownloadableFinder {
  private final InMemoryRepository repository;
  private final SeededRandom random;

  DownloadableFinder(InMemoryRepository repository, SeededRandom random) {
    this.repository = repository;
    this.random = random.derive("downloadables");
  }

  /**
   * Returns what is available to the owner of a token, newest first.
   *
   * @param benefitIds only what these benefits give, unless empty
   */
  List<Downloadable> find(TokenHolder holder, Set<UUID> benefitIds) {
    List<Downloadable> newestFirst = holder.issued() ? granted(holder) : all(holder);
    newestFirst.removeIf(found -> !benefitIds.isEmpty() && !benefitIds.contains(found.benefitId()));
    Collections.reverse(newestFirst);
    return newestFirst;
  }

  private List<Downloadable> granted(TokenHolder holder) {
    List<Downloadable> found = new ArrayList<>();
    for (Grant grant : repository.grants()) {
      boolean isOwn = grant.customerId().equals(holder.world().customer().id())
          && (holder.member().isEmpty()
              || holder.member().equals(Optional.ofNullable(grant.memberId())));
      if (isOwn) {
        repository
            .benefit(grant.benefitId())
            .ifPresent(benefit ->
                found.addAll(downloadables(benefit, grant.id(), Optional.of(grant.id()))));
      }
    }
    return found;
  }

  /** Returns the files of all benefits: in the shared world everybody has them. */
  private List<Downloadable> all(TokenHolder holder) {
    List<Downloadable> found = new ArrayList<>();
    for (BenefitDownloadables benefit : repository.benefits()) {
      found.addAll(downloadables(benefit, holder.world().customer().id(), Optional.empty()));
    }
    return found;
  }

  private List<Downloadable> downloadables(
      BenefitDownloadables benefit, UUID owner, Optional<UUID> grantId) {
    return BenefitRules.files(benefit.properties()).stream()
        .filter(id -> !BenefitRules.isArchived(benefit.properties(), id))
        .filter(id -> repository.file(id).filter(FileAccess::isListedToCustomer).isPresent())
        .map(id -> new Downloadable(id(benefit.id(), id, owner), id, benefit.id(), grantId))
        .toList();
  }

  private UUID id(UUID benefitId, UUID fileId, UUID owner) {
    return random
        .derive(benefitId.toString())
        .derive(fileId.toString())
        .derive(owner.toString())
        .uuid();
  }

  /** Checks whether nothing was created yet that could be listed in the shared world. */
  boolean hasNoBenefit() {
    return repository.benefits().isEmpty();
  }

  /** Returns the file of a downloadable. */
  Optional<StoredFile> file(Downloadable downloadable) {
    return repository.file(downloadable.fileId());
  }

  /** Remembers a downloadable to which a link leads. */
  void remember(Downloadable downloadable) {
    repository.add(downloadable);
  }

  /** Returns a downloadable to which a link was made, unless its grant was revoked. */
  Optional<Downloadable> findGranted(UUID id) {
    return repository
        .downloadable(id)
        .filter(found -> repository.benefit(found.benefitId()).isPresent())
        .filter(found -> found.grantId().map(repository::hasGrant).orElse(true));
  }
}
