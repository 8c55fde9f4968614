package floe.server.benefit;

import floe.api.BenefitGrantSortProperty;
import floe.files.Page;
import floe.files.PageRequest;
import floe.server.auth.Caller;
import floe.server.query.ListQuery;
import floe.server.query.PageReader;
import floe.server.text.NulEscapingConverter;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists grants. */
@Singleton
class GrantLists {

  private static final Map<String, String> COLUMNS = Map.of(
      "created_at", "g.created_at",
      "granted_at", "g.granted_at",
      "revoked_at", "g.revoked_at");

  private final PageReader pages;

  GrantLists(PageReader pages) {
    this.pages = pages;
  }

  /**
   * What a list is narrowed down to; null asks for nothing.
   *
   * @param externalCustomerIds what the seller's software calls the customers
   */
  record Filter(
      @Nullable List<UUID> organizationIds,
      @Nullable UUID benefitId,
      @Nullable Boolean isGranted,
      @Nullable List<UUID> customerIds,
      @Nullable List<String> externalCustomerIds,
      @Nullable List<UUID> memberIds) {}

  /** Operations {@code benefits:grants} and {@code benefit-grants:list}. */
  Page<GrantEntity> find(
      Caller.Seller seller,
      Filter filter,
      @Nullable List<BenefitGrantSortProperty> sorting,
      PageRequest page) {
    ListQuery query =
        ListQuery.of("benefit_grant", "g").andIn("g.organization_id", seller.organizationIds());
    if (filter.organizationIds() != null) {
      query.andIn("g.organization_id", filter.organizationIds());
    }
    if (filter.benefitId() != null) {
      query.and("g.benefit_id = ?", filter.benefitId());
    }
    if (filter.isGranted() != null) {
      query.and(filter.isGranted() ? "g.revoked_at is null" : "g.revoked_at is not null");
    }
    if (filter.customerIds() != null) {
      query.andIn("g.customer_id", filter.customerIds());
    }
    if (filter.externalCustomerIds() != null) {
      andExternalCustomer(query, filter.externalCustomerIds());
    }
    if (filter.memberIds() != null) {
      query.andIn("g.member_id", filter.memberIds());
    }
    List<String> order = sorting == null
        ? List.of("-created_at")
        : sorting.stream().map(BenefitGrantSortProperty::value).toList();
    return pages.read(query.orderBy(order, COLUMNS), GrantEntity.class, page);
  }

  private static void andExternalCustomer(ListQuery query, List<String> externalIds) {
    String marks = String.join(", ", Collections.nCopies(externalIds.size(), "?"));
    query.and(
        "g.customer_id in (select c.id from customer c where c.external_id in (" + marks + "))",
        externalIds.stream().map(NulEscapingConverter::escape).toArray());
  }
}
