package floe.server.benefit;

import floe.api.BenefitSortProperty;
import floe.api.BenefitType;
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

  /**
   * What a list is narrowed down to; null asks for nothing.
   *
   * @param query what the description contains
   */
  record Filter(
      @Nullable List<UUID> organizationIds,
      @Nullable List<BenefitType> types,
      @Nullable List<UUID> ids,
      @Nullable List<UUID> excludedIds,
      @Nullable String query,
      MetadataFilter metadata) {}

  /** Operation {@code benefits:list}. */
  Page<BenefitEntity> find(
      Caller.Seller seller,
      Filter filter,
      @Nullable List<BenefitSortProperty> sorting,
      PageRequest page) {
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
    if (filter.query() != null) {
      query.and(
          "position(? in lower(b.description)) > 0",
          NulEscapingConverter.escape(filter.query().toLowerCase(Locale.ROOT)));
    }
    filter.metadata().addTo(query, "b.id");
    List<String> order = sorting == null
        ? List.of("-created_at")
        : sorting.stream().map(BenefitSortProperty::value).toList();
    return pages.read(query.orderBy(order, COLUMNS), BenefitEntity.class, page);
  }
}
