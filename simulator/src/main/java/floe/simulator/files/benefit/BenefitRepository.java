package floe.simulator.files.benefit;

import floe.api.BenefitDownloadables;
import floe.simulator.state.BoundedCache;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Stores benefits, grants and downloadables. Of each, the oldest are evicted beyond
 * {@value #CAPACITY} entries, or beyond {@value #BYTES} characters. Deleted benefits and revoked
 * grants stay, because they are listed.
 */
public final class BenefitRepository {
  private static final int CAPACITY = 10_000;
  private static final long BYTES = 32L * 1024 * 1024;

  private final BoundedCache<BenefitDownloadables> benefits = new BoundedCache<>(CAPACITY, BYTES);
  private final BoundedCache<StoredGrant> grants = new BoundedCache<>(CAPACITY);
  private final BoundedCache<Downloadable> downloadables = new BoundedCache<>(CAPACITY);
  private final GivenIds givenIds = new GivenIds(2 * CAPACITY);

  /** Adds or replaces a benefit. */
  public void put(BenefitDownloadables benefit) {
    benefits.put(benefit.id().toString(), benefit, benefit.toString().length());
  }

  /** Returns a benefit, even if it is deleted. */
  public Optional<BenefitDownloadables> findWithDeleted(UUID id) {
    return benefits.get(id.toString());
  }

  /** Returns a benefit that is not deleted. */
  public Optional<BenefitDownloadables> find(UUID id) {
    return findWithDeleted(id).filter(benefit -> !benefit.isDeleted());
  }

  /** Returns the benefits that are not deleted, oldest first. */
  public List<BenefitDownloadables> list() {
    return benefits.values(benefit -> !benefit.isDeleted());
  }

  /** Adds or replaces a grant. */
  void put(StoredGrant grant) {
    grants.put(grant.id().toString(), grant, 0);
  }

  /** Returns a grant, even if it is revoked. */
  Optional<StoredGrant> findGrant(UUID id) {
    return grants.get(id.toString());
  }

  /** Returns the grants that pass a filter, oldest first. */
  public List<StoredGrant> listGrants(Predicate<StoredGrant> filter) {
    return grants.values(filter);
  }

  /** Returns a downloadable, whether it is granted or not. */
  public Optional<Downloadable> findDownloadable(UUID id) {
    return downloadables.get(id.toString());
  }

  /** Returns the downloadable with an id, and adds it if there is none. */
  synchronized Downloadable findOrAdd(UUID id, Supplier<Downloadable> added) {
    return findDownloadable(id).orElseGet(() -> {
      Downloadable downloadable = added.get();
      downloadables.put(id.toString(), downloadable, 0);
      return downloadable;
    });
  }

  /** Returns the downloadables that pass a filter, whether they are granted or not. */
  List<Downloadable> listDownloadables(Predicate<Downloadable> filter) {
    return downloadables.values(filter);
  }

  /** Returns the ids of grants and downloadables that were added with one. */
  GivenIds givenIds() {
    return givenIds;
  }

  /** Adds a grant whose id was not derived from its benefit and its holder. */
  public void add(StoredGrant grant) {
    put(grant);
    givenIds.put(grant);
  }

  /** Adds a downloadable whose id was not derived from its grant and its file. */
  public void add(Downloadable downloadable) {
    downloadables.put(downloadable.id().toString(), downloadable, 0);
    givenIds.put(downloadable);
  }

  /** Returns what an organization has now. */
  public BenefitState copy(UUID organizationId) {
    List<BenefitDownloadables> copied =
        benefits.values(benefit -> benefit.organizationId().equals(organizationId));
    Set<UUID> ids = copied.stream().map(BenefitDownloadables::id).collect(Collectors.toSet());
    return new BenefitState(
        copied,
        grants.values(grant -> grant.organizationId().equals(organizationId)),
        downloadables.values(downloadable -> ids.contains(downloadable.benefitId())));
  }

  /** Replaces what an organization has by what it had at another moment. */
  public void restore(UUID organizationId, BenefitState state) {
    deleteOrganization(organizationId);
    state.benefits().forEach(this::put);
    state.grants().forEach(this::add);
    state.downloadables().forEach(downloadable -> add(downloadable.copy()));
  }

  /** Deletes what belongs to an organization, as if it had never been. */
  public void deleteOrganization(UUID organizationId) {
    BenefitState state = copy(organizationId);
    state.benefits().forEach(benefit -> benefits.remove(benefit.id().toString()));
    state.grants().forEach(grant -> {
      grants.remove(grant.id().toString());
      givenIds.remove(grant);
    });
    state.downloadables().forEach(downloadable -> {
      downloadables.remove(downloadable.id().toString());
      givenIds.remove(downloadable);
    });
  }

  /** Deletes everything. */
  public void clear() {
    benefits.clear();
    grants.clear();
    downloadables.clear();
    givenIds.clear();
  }
}
