package floe.server.benefit;

import floe.files.GrantFilter;
import floe.files.Page;
import floe.files.PageRequest;
import floe.files.SortOrder;
import floe.server.auth.Caller;
import floe.server.query.ListQuery;
import floe.server.query.PageReader;
import floe.server.text.NulEscapingConverter;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.List;
import java.util.Map;

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

  /** Operations {@code benefits:grants} and {@code benefit-grants:list}. */
  Page<GrantEntity> find(
      Caller.Seller seller, GrantFilter filter, SortOrder order, PageRequest page) {
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
    return pages.read(query.orderBy(order, COLUMNS), GrantEntity.class, page);
  }

  private static void andExternalCustomer(ListQuery query, List<String> externalIds) {
    String marks = String.join(", ", Collections.nCopies(externalIds.size(), "?"));
    query.and(
        "g.customer_id in (select c.id from customer c where c.external_id in (" + marks + "))",
        externalIds.stream().map(NulEscapingConverter::escape).toArray());
  }
}
