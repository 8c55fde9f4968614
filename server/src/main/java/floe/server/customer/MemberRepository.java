package floe.server.customer;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The members in the database. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface MemberRepository extends GenericRepository<MemberEntity, UUID> {

  /** Stores a new member. */
  MemberEntity save(MemberEntity member);

  /** Returns a customer's member with an id. */
  Optional<MemberEntity> findByIdAndCustomerId(UUID id, UUID customerId);

  /** Returns a customer's member with an external id. */
  Optional<MemberEntity> findByExternalIdAndCustomerId(String externalId, UUID customerId);

  /** Finds those of these members that there are, in no order. */
  List<MemberEntity> findByIdIn(Collection<UUID> ids);

  /** Removes the personal data of a customer's members; {@code emailDomain} ends each address. */
  @Query("""
      update customer_member set email = concat(cast(id as varchar(36)), :emailDomain), external_id = null,
        name = null, modified_at = :now
      where customer_id = :customerId""")
  void anonymize(UUID customerId, String emailDomain, Instant now);

  /** Returns a customer's oldest member. */
  Optional<MemberEntity> findFirstByCustomerIdOrderByCreatedAt(UUID customerId);
}
