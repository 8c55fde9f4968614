package floe.server.auth;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The customer sessions in the database. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface CustomerSessionRepository extends GenericRepository<CustomerSessionEntity, UUID> {

  /** Keeps a new session. */
  CustomerSessionEntity save(CustomerSessionEntity session);

  /** Whose session a token is, by the token's hash; expired ones included. */
  @Query(value = """
          select s.token_hash, s.customer_id, s.member_id, s.expires_at, c.organization_id
          from customer_session s join customer c on c.id = s.customer_id
          where s.token_hash = :tokenHash""", nativeQuery = true)
  Optional<Holder> findHolder(String tokenHash);

  /** Whose session it is. */
  @Introspected
  record Holder(
      String tokenHash,
      UUID customerId,
      @Nullable UUID memberId,
      Instant expiresAt,
      UUID organizationId) {}
}
