package floe.server.auth;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stores and finds access tokens. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface AccessTokenRepository extends GenericRepository<AccessTokenEntity, UUID> {

  AccessTokenEntity save(AccessTokenEntity token);

  Optional<AccessTokenEntity> findByTokenHash(String tokenHash);

  @Query(
      value = "select organization_id from user_organization where user_id = :userId",
      nativeQuery = true)
  List<UUID> findOrganizationIds(UUID userId);
}
