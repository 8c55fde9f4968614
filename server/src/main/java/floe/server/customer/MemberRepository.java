package floe.server.customer;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
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

  /** Returns a customer's members, oldest first. */
  List<MemberEntity> findByCustomerIdOrderByCreatedAt(UUID customerId);
}
