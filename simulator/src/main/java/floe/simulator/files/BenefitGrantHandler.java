package floe.simulator.files;

import floe.api.BenefitGrant;
import floe.api.ListResourceBenefitGrant;
import floe.files.GrantFilter;
import floe.files.Page;
import floe.files.SortOrder;
import floe.simulator.files.benefit.StoredGrant;
import floe.simulator.files.world.InMemoryRepository;
import floe.simulator.http.SimulatedResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Handles the lists of grants. For an unknown benefit of the shared world the result is empty, and
 * a sample is answered.
 */
final class BenefitGrantHandler {
  private static final Map<String, Function<StoredGrant, @Nullable Comparable<?>>> SORTED_BY =
      Map.of(
          "created_at",
          StoredGrant::createdAt,
          "granted_at",
          StoredGrant::grantedAt,
          "revoked_at",
          StoredGrant::revokedAt);

  private final InMemoryRepository repository;
  private final BenefitFinder benefits;
  private final GrantMapper mapper;

  BenefitGrantHandler(InMemoryRepository repository, GrantMapper mapper) {
    this.repository = repository;
    this.benefits = new BenefitFinder(repository.benefits());
    this.mapper = mapper;
  }

  /** Handles {@code benefit-grants:list}; empty if nothing was granted in the shared world. */
  Optional<SimulatedResponse> list(FilesRequest request) {
    UUID organizationId = request.holder().world().id();
    List<StoredGrant> all = grants(grant -> grant.organizationId().equals(organizationId));
    if (all.isEmpty() && !request.holder().issued()) {
      return Optional.empty();
    }
    GrantFilter filter = new GrantFilter(
        request.idList("organization_id"),
        null,
        request.flag("is_granted"),
        request.idList("customer_id"),
        request.texts("external_customer_id"),
        null);
    return Optional.of(respond(request, all, filter, request.sorting()));
  }

  /** Handles {@code benefits:grants}. */
  Optional<SimulatedResponse> listOfBenefit(FilesRequest request) {
    return benefits.find(request).map(benefit -> {
      GrantFilter filter = new GrantFilter(
          null,
          benefit.id(),
          request.flag("is_granted"),
          request.idList("customer_id"),
          null,
          request.idList("member_id"));
      return respond(
          request,
          grants(grant -> grant.benefitId().equals(benefit.id())),
          filter,
          SortOrder.of(null));
    });
  }

  /** Returns grants whose benefit is not forgotten. */
  private List<StoredGrant> grants(Function<StoredGrant, Boolean> filter) {
    return repository
        .benefits()
        .listGrants(grant -> filter.apply(grant)
            && repository.benefits().findWithDeleted(grant.benefitId()).isPresent());
  }

  private SimulatedResponse respond(
      FilesRequest request, List<StoredGrant> all, GrantFilter filter, SortOrder order) {
    List<StoredGrant> listed = all.stream()
        .filter(grant -> filter.matches(grant, mapper.customer(grant).externalId()))
        .sorted(order.comparator(SORTED_BY, StoredGrant::id))
        .toList();
    Page<BenefitGrant> page = request.page().of(listed).map(mapper::toGrant);
    return request.success(ListResourceBenefitGrant.builder()
        .items(page.items())
        .pagination(page.pagination())
        .build());
  }
}
