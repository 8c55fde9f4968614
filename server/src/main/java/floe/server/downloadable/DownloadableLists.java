package floe.server.downloadable;

import floe.files.Page;
import floe.files.PageRequest;
import floe.server.auth.Caller;
import floe.server.query.IdArrays;
import floe.server.query.ListCounts;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads the pages of operation {@code customer_portal:downloadables:list}, newest first: ids from
 * the index alone, then rows. Those of certain benefits are counted one by one, so such a page
 * costs as much as these give the holder.
 */
@Singleton
class DownloadableLists {

  private static final String ROWS = "select d.* from downloadable d where d.id = any(?)";
  private static final String OF_BENEFITS = " and d.grant_id in (select g.id from benefit_grant g"
      + " where g.customer_id = ? and g.benefit_id = any(?))";

  private final IdArrays arrays;
  private final ListCounts counts;

  DownloadableLists(IdArrays arrays, ListCounts counts) {
    this.arrays = arrays;
    this.counts = counts;
  }

  /**
   * Returns a page of what a customer or member may download.
   *
   * @param benefitIds only what these benefits give, unless null
   */
  @Transactional
  Page<DownloadableEntity> find(
      Caller.Buyer buyer, @Nullable List<UUID> benefitIds, PageRequest page) {
    String column = buyer instanceof Caller.Member ? "d.member_id" : "d.customer_id";
    UUID owner = buyer instanceof Caller.Member member ? member.memberId() : buyer.customerId();
    String of = " from downloadable d where " + column + " = ? and d.is_listed = true";
    String order = " order by " + column
        + ", d.is_listed, d.created_at desc, d.position desc, d.id desc limit ? offset ?";
    if (benefitIds == null) {
      long total = counts.total(List.of(buyer.organizationId()), List.of(owner));
      List<UUID> ids = page.offset() >= total
          ? List.of()
          : arrays.ids("select d.id" + of + order, owner, page.limit(), page.offset());
      return new Page<>(rows(ids), total, page.limit());
    }
    String some = of + OF_BENEFITS;
    UUID customer = buyer.customerId();
    long total = arrays.number("select count(*)" + some, owner, customer, benefitIds);
    List<UUID> ids = page.offset() >= total
        ? List.of()
        : arrays.ids(
            "select d.id" + some + order, owner, customer, benefitIds, page.limit(), page.offset());
    return new Page<>(rows(ids), total, page.limit());
  }

  private List<DownloadableEntity> rows(List<UUID> ids) {
    return arrays.find(ROWS, DownloadableEntity.class, ids).stream()
        .sorted(Comparator.comparingInt(downloadable -> ids.indexOf(downloadable.id())))
        .toList();
  }
}
