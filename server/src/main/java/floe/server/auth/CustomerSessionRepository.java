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

/** Stores and finds customer sessions. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface CustomerSessionRepository extends GenericRepository<CustomerSessionEntity, UUID> {

  /** Stores a new session. */
  CustomerSessionEntity save(CustomerSessionEntity session);

  /**
   * Returns whose session a token is for, by the token's hash. Expired sessions are found, too,
   * those of deleted customers are not.
   */
  @Query(value = """
          select s.token_hash, s.customer_id, s.member_id, s.expires_at, c.organization_id
          from customer_session s join customer c on c.id = s.customer_id
          where s.token_hash = :tokenHash and c.deleted_at is null""", nativeQuery = true)
  Optional<Holder> findHolder(String tokenHash);

  /** The customer or member that a session is for. */
  @Introspected
  record Holder(
      String tokenHash,
      UUID customerId,
      @Nullable UUID memberId,
      Instant expiresAt,
      UUID organizationId) {}
}
