package floe.server.customer;

import floe.api.CustomerSortProperty;
import floe.files.Page;
import floe.files.PageRequest;
import floe.server.auth.Caller;
import floe.server.metadata.MetadataFilter;
import floe.server.query.ListQuery;
import floe.server.query.PageReader;
import floe.server.text.NulEscapingConverter;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

  /**
   * What a list is narrowed down to; null asks for nothing.
   *
   * @param query what name, address or external id contain
   * @param active whether the customer holds a benefit
   */
  record Filter(
      @Nullable List<UUID> organizationIds,
      @Nullable String email,
      @Nullable String query,
      @Nullable Boolean active,
      MetadataFilter metadata) {}

  /** Operation {@code customers:list}. */
  Page<CustomerEntity> find(
      Caller.Seller seller,
      Filter filter,
      @Nullable List<CustomerSortProperty> sorting,
      PageRequest page) {
    ListQuery query = ListQuery.of("customer", "c")
        .and("c.deleted_at is null")
        .andIn("c.organization_id", seller.organizationIds());
    if (filter.organizationIds() != null) {
      query.andIn("c.organization_id", filter.organizationIds());
    }
    if (filter.email() != null) {
      query.and("c.email_key = ?", NulEscapingConverter.escape(CustomerDraft.key(filter.email())));
    }
    if (filter.query() != null) {
      String part = NulEscapingConverter.escape(filter.query().toLowerCase(Locale.ROOT));
      query.and(
          "(position(? in lower(c.name)) > 0 or position(? in c.email_key) > 0"
              + " or position(? in lower(c.external_id)) > 0)",
          part,
          part,
          part);
    }
    if (filter.active() != null) {
      query.and(filter.active() ? HOLDS_BENEFIT : "not " + HOLDS_BENEFIT);
    }
    filter.metadata().addTo(query, "c.id");
    List<String> order = sorting == null
        ? List.of("-created_at")
        : sorting.stream().map(CustomerSortProperty::value).toList();
    return pages.read(query.orderBy(order, COLUMNS), CustomerEntity.class, page);
  }
}
