package floe.simulator.files.benefit;

import floe.api.BenefitDownloadables;
import floe.api.sandbox.GrantCreate;
import floe.simulator.data.SeededRandom;
import floe.simulator.files.error.RejectedRequestException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** Gives benefits to customers and takes them away, one after the other. */
public final class GrantRecords {
  private final BenefitRepository repository;
  private final DownloadableRecords downloadables;
  private final SeededRandom random;

  public GrantRecords(
      BenefitRepository repository, DownloadableRecords downloadables, SeededRandom random) {
    this.repository = repository;
    this.downloadables = downloadables;
    this.random = random.derive("grants");
  }

  /**
   * Gives a benefit to a customer, or to one member of it. Who has it already keeps the grant that
   * there is; who had it gets that back.
   *
   * @param check throws an exception if the benefit may not be granted
   * @param clock returns the time of an organization
   */
  public synchronized StoredGrant grant(
      GrantCreate create,
      Consumer<Optional<BenefitDownloadables>> check,
      Function<UUID, Instant> clock) {
    Optional<BenefitDownloadables> found = repository.find(create.benefitId());
    check.accept(found);
    BenefitDownloadables benefit = found.orElseThrow(RejectedRequestException::notFound);
    Instant now = clock.apply(benefit.organizationId());
    UUID holderId = create.memberId() == null ? create.customerId() : create.memberId();
    UUID id = repository
        .givenIds()
        .findGrant(create.benefitId(), holderId)
        .orElseGet(() -> random
            .derive(create.benefitId().toString())
            .derive(holderId.toString())
            .uuid());
    StoredGrant grant = repository
        .findGrant(id)
        .map(before -> before.isInForce() ? before : before.grantAgain(now))
        .orElseGet(() -> new StoredGrant(
            id,
            benefit.organizationId(),
            create.customerId(),
            create.benefitId(),
            create.memberId(),
            now,
            null,
            now,
            null));
    repository.put(grant);
    downloadables.of(benefit, Optional.of(id), now);
    return grant;
  }

  /**
   * Revokes a grant.
   *
   * @param clock returns the time of an organization
   * @throws RejectedRequestException if there is no such grant, or it is revoked already
   */
  public synchronized void revoke(UUID id, Function<UUID, Instant> clock) {
    StoredGrant grant = repository
        .findGrant(id)
        .filter(StoredGrant::isInForce)
        .orElseThrow(RejectedRequestException::notFound);
    repository.put(grant.revoke(clock.apply(grant.organizationId())));
  }

  /** Lets all who hold a benefit have the files that it has now. */
  synchronized void regrant(BenefitDownloadables benefit, Instant now) {
    repository
        .listGrants(grant -> grant.isInForce() && grant.benefitId().equals(benefit.id()))
        .forEach(grant -> downloadables.of(benefit, Optional.of(grant.id()), now));
  }

  /** Takes a benefit from all who hold it. */
  synchronized void revokeByBenefit(UUID benefitId, Instant now) {
    revokeAll(grant -> grant.benefitId().equals(benefitId), now);
  }

  /** Takes away what a customer and its members hold. */
  public synchronized void revokeByCustomer(UUID customerId, Instant now) {
    revokeAll(grant -> grant.customerId().equals(customerId), now);
  }

  private void revokeAll(Predicate<StoredGrant> filter, Instant now) {
    repository
        .listGrants(grant -> grant.isInForce() && filter.test(grant))
        .forEach(grant -> repository.put(grant.revoke(now)));
  }
}
