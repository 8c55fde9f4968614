package floe.simulator.files;

import floe.api.BenefitDownloadables;
import floe.api.sandbox.Grant;
import floe.files.BenefitRules;
import floe.files.DownloadToken;
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
    List<Downloadable> newestFirst = holder.issued() ? granted(holder) : all();
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
            .ifPresent(benefit -> found.addAll(downloadables(benefit, Optional.of(grant.id()))));
      }
    }
    return found;
  }

  /** Returns the files of all benefits: in the shared world everybody has them. */
  private List<Downloadable> all() {
    List<Downloadable> found = new ArrayList<>();
    for (BenefitDownloadables benefit : repository.benefits()) {
      found.addAll(downloadables(benefit, Optional.empty()));
    }
    return found;
  }

  private List<Downloadable> downloadables(BenefitDownloadables benefit, Optional<UUID> grantId) {
    return BenefitRules.files(benefit.properties()).stream()
        .filter(id -> !BenefitRules.isArchived(benefit.properties(), id))
        .flatMap(id -> repository.file(id).stream())
        .filter(FileAccess::isListedToCustomer)
        .map(file -> new Downloadable(file, benefit.id(), grantId))
        .toList();
  }

  /** Checks whether nothing was created yet that could be listed in the shared world. */
  boolean hasNoBenefit() {
    return repository.benefits().isEmpty();
  }

  /** Returns the id of a downloadable, by which {@link #findGranted} finds it from now on. */
  UUID register(Downloadable downloadable) {
    UUID id = random
        .derive(downloadable.benefitId().toString())
        .derive(downloadable.file().id().toString())
        .derive(downloadable.grantId().map(UUID::toString).orElse("shared"))
        .uuid();
    repository.add(id, downloadable);
    return id;
  }

  /** Returns the organization to whose downloadable a link's token leads, revoked or not. */
  Optional<UUID> organizationOf(DownloadToken token) {
    return repository
        .downloadable(token.downloadableId())
        .map(found -> found.file().organizationId());
  }

  /** Returns the file of a downloadable, unless the file was deleted or the grant revoked. */
  Optional<StoredFile> findGranted(UUID id) {
    return repository
        .downloadable(id)
        .filter(found -> repository.benefit(found.benefitId()).isPresent())
        .filter(found -> found.grantId().map(repository::hasGrant).orElse(true))
        .flatMap(found -> repository.file(found.file().id()));
  }
}
