package floe.server.benefit;

import floe.api.BenefitType;
import floe.files.BenefitFilter;
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

/** Lists benefits. */
@Singleton
class BenefitLists {

  private static final Map<String, String> COLUMNS = Map.of(
      "created_at", "b.created_at",
      "description", "b.description",
      "type", "b.type",
      "user_order", "b.created_at");

  private final PageReader pages;

  BenefitLists(PageReader pages) {
    this.pages = pages;
  }

  /** Operation {@code benefits:list}. */
  Page<BenefitEntity> find(
      Caller.Seller seller, BenefitFilter filter, SortOrder order, PageRequest page) {
    ListQuery query = ListQuery.of("benefit", "b")
        .and("b.deleted_at is null")
        .andIn("b.organization_id", seller.organizationIds());
    if (filter.organizationIds() != null) {
      query.andIn("b.organization_id", filter.organizationIds());
    }
    if (filter.types() != null) {
      query.andIn("b.type", filter.types().stream().map(BenefitType::value).toList());
    }
    if (filter.ids() != null) {
      query.andIn("b.id", filter.ids());
    }
    if (filter.excludedIds() != null) {
      query.andNotIn("b.id", filter.excludedIds());
    }
    filter
        .searchText()
        .ifPresent(text -> query.and(
            "position(? in lower(b.description)) > 0", NulEscapingConverter.escape(text)));
    MetadataIndex.addTo(query, filter.metadata(), "b.id");
    return pages.read(query.orderBy(order, COLUMNS), BenefitEntity.class, page);
  }
}
