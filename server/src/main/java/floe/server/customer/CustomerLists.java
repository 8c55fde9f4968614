package floe.server.customer;

import floe.files.CustomerFilter;
import floe.files.Page;
import floe.files.PageRequest;
import floe.files.SortOrder;
import floe.server.auth.Caller;
import floe.server.metadata.MetadataIndex;
import floe.server.query.ListQuery;
import floe.server.query.PageReader;
import floe.server.text.NulEscapingConverter;
import jakarta.inject.Singleton;
import java.util.Map;

/** Lists customers. */
@Singleton
class CustomerLists {

  private static final Map<String, String> COLUMNS =
      Map.of("created_at", "c.created_at", "email", "c.email", "name", "c.name");
  private static final String HOLDS_BENEFIT =
      "exists (select 1 from benefit_grant g where g.customer_id = c.id and g.revoked_at is null)";

  private final PageReader pages;

  CustomerLists(PageReader pages) {
    this.pages = pages;
  }

  /** Operation {@code customers:list}. */
  Page<CustomerEntity> find(
      Caller.Seller seller, CustomerFilter filter, SortOrder order, PageRequest page) {
    ListQuery query = ListQuery.of("customer", "c")
        .and("c.deleted_at is null")
        .andIn("c.organization_id", seller.organizationIds());
    if (filter.organizationIds() != null) {
      query.andIn("c.organization_id", filter.organizationIds());
    }
    filter
        .emailKey()
        .ifPresent(key -> query.and("c.email_key = ?", NulEscapingConverter.escape(key)));
    filter
        .searchText()
        .map(NulEscapingConverter::escape)
        .ifPresent(part -> query.and(
            "(position(? in lower(c.name)) > 0 or position(? in c.email_key) > 0"
                + " or position(? in lower(c.external_id)) > 0)",
            part,
            part,
            part));
    if (filter.active() != null) {
      query.and(filter.active() ? HOLDS_BENEFIT : "not " + HOLDS_BENEFIT);
    }
    MetadataIndex.addTo(query, filter.metadata(), "c.id");
    return pages.read(query.orderBy(order, COLUMNS), CustomerEntity.class, page);
  }
}
