package floe.simulator.files;

import floe.api.BenefitDownloadables;
import floe.api.BenefitGrant;
import floe.api.Member;
import floe.files.CustomerDetails;
import floe.files.CustomerRepresentation;
import floe.files.GrantRepresentation;
import floe.simulator.files.benefit.Downloadable;
import floe.simulator.files.benefit.DownloadableRecords;
import floe.simulator.files.benefit.StoredGrant;
import floe.simulator.files.world.InMemoryRepository;
import floe.simulator.files.world.SandboxWorld;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Adds customer, member, benefit and files to grants. A customer that the shared world does not
 * have is a sample.
 */
final class GrantMapper {
  private final InMemoryRepository repository;
  private final DownloadableRecords downloadables;
  private final SandboxWorld sharedWorld;

  GrantMapper(
      InMemoryRepository repository, DownloadableRecords downloadables, SandboxWorld sharedWorld) {
    this.repository = repository;
    this.downloadables = downloadables;
    this.sharedWorld = sharedWorld;
  }

  /** Returns schema {@code BenefitGrant}. */
  BenefitGrant toGrant(StoredGrant grant) {
    BenefitDownloadables benefit = repository
        .benefits()
        .findWithDeleted(grant.benefitId())
        .orElseThrow(() -> new IllegalStateException("a grant names what there is not"));
    return GrantRepresentation.of(
        grant,
        CustomerRepresentation.of(customer(grant)),
        member(grant),
        benefit,
        grant.isInForce() ? fileIds(grant, benefit) : List.of());
  }

  /** Returns the customer of a grant. */
  CustomerDetails customer(StoredGrant grant) {
    return repository
        .customers()
        .findWithDeleted(grant.customerId())
        .orElseGet(() -> sharedWorld.sampleCustomer(
            grant.customerId(), sharedWorld.customer().externalId()));
  }

  private @Nullable Member member(StoredGrant grant) {
    UUID id = grant.memberId();
    return id == null
        ? null
        : repository
            .customers()
            .findMember(id)
            .orElseGet(() -> sharedWorld.sampleMember(
                grant.customerId(), id, sharedWorld.member().externalId()));
  }

  private List<UUID> fileIds(StoredGrant grant, BenefitDownloadables benefit) {
    return downloadables.of(benefit, Optional.of(grant.id()), grant.createdAt()).stream()
        .sorted(Comparator.comparing(Downloadable::position).thenComparing(Downloadable::createdAt))
        .map(Downloadable::fileId)
        .toList();
  }
}
