package floe.server.sandbox.snapshot;

import floe.server.query.IdArrays;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Marks and counts anew what the lists of a world show, after its rows have been replaced. */
@Singleton
class ListRebuild {

  private static final String IN_WORLD =
      "customer_id in (select c.id from customer c where c.organization_id = ?)";
  private static final String COUNT =
      "insert into list_count (organization_id, owner_id, id, amount) ";

  private static final List<String> STATEMENTS = List.of(
      "update file set is_listed = (storage_state = 'STORED' and deleted_at is null"
          + " and service <> 'support_case_attachment') where organization_id = ?",
      "update downloadable set is_listed = (revoked_at is null"
          + " and exists (select 1 from benefit b where b.id = downloadable.benefit_id"
          + " and b.deleted_at is null)"
          + " and exists (select 1 from file f where f.id = downloadable.file_id"
          + " and f.storage_state = 'STORED' and f.deleted_at is null and f.is_enabled = true"
          + " and f.flagged_malicious_at is null)) where " + IN_WORLD,
      "delete from list_count where organization_id = ?",
      COUNT + "select f.organization_id, f.organization_id, gen_random_uuid(), count(*) from file f"
          + " where f.organization_id = ? and f.is_listed = true group by f.organization_id",
      COUNT + "select c.organization_id, c.id, gen_random_uuid(), count(*) from downloadable d"
          + " join customer c on c.id = d.customer_id where c.organization_id = ?"
          + " and d.is_listed = true group by c.organization_id, c.id",
      COUNT + "select c.organization_id, d.member_id, gen_random_uuid(), count(*)"
          + " from downloadable d join customer c on c.id = d.customer_id"
          + " where c.organization_id = ? and d.is_listed = true and d.member_id is not null"
          + " group by c.organization_id, d.member_id");

  private final IdArrays arrays;

  ListRebuild(IdArrays arrays) {
    this.arrays = arrays;
  }

  /** Does so in the transaction that has replaced the rows. */
  @Transactional
  void rebuild(UUID organizationId) {
    STATEMENTS.forEach(sql -> arrays.change(sql, organizationId));
  }
}
